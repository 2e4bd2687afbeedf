/** A thing as the thread names it. */
export interface NodeRef {
  kind: string;
  id: string;
}

/** One text per node, for maps and sets. */
export function nodeKeyOf(node: NodeRef): string {
  return `${node.kind} ${node.id}`;
}

/** The thing that a choice names (`finding 5b1e…`); undefined for anything else, such as a number that was typed. */
export function nodeOfKey(key: string): NodeRef | undefined {
  const [, kind, id] = /^([a-z-]+) ([0-9a-f-]{36})$/.exec(key) ?? [];
  return kind && id ? { kind, id } : undefined;
}

/** What a module gives the thread when it registers a thing. */
export interface NodeInput extends NodeRef {
  /** The code people use: `M-121`. Unique within kind and edition. */
  code: string;
  title: string;
  editionId?: string | null;
  /** True while readers without an account may know of it. */
  isPublic: boolean;
  /** Only for what needs a day, such as a promise: by when it is to be kept, or was kept. */
  dueOn?: string | null;
}

/** An edition that is not in force: it is being written, or a later one has replaced it. */
export interface OtherEdition {
  code: string;
  standing: 'coming' | 'past';
}

/** A node as it is read. A tombstone has lost its title but not its place. */
export interface ThreadNode extends NodeRef {
  code: string;
  title: string;
  editionId: string | null;
  isPublic: boolean;
  /** Its edition, where that is not the one in force. */
  otherEdition: OtherEdition | null;
  tombstone: { on: string; reason: string } | null;
}

type Placed = Pick<ThreadNode, 'isPublic' | 'otherEdition'>;

/** May it be among what was found? What is still being written and not public is for those who write it. */
export function mayFind(node: Placed | undefined, seesDrafts: boolean): boolean {
  return node?.otherEdition?.standing !== 'coming' || node.isPublic || seesDrafts;
}

/** What is in force before what was or may be, otherwise in the order in which it was found. */
export function inForceFirst<T extends { node: Pick<Placed, 'otherEdition'> | undefined }>(found: readonly T[]): T[] {
  const isOther = ({ node }: T) => node?.otherEdition !== null && node !== undefined;
  return [...found.filter((one) => !isOther(one)), ...found.filter(isOther)];
}
