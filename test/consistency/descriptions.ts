import ts from 'typescript';
import { type CodeBase, filesLike } from './code-base.ts';
import { parse, walk } from './syntax.ts';

export interface Input {
  module: string;
  /** `MeasureInput` */
  name: string;
  keys: string[];
}

/** What a manifest says of the fields of each kind of thing, by module. */
export type Described = Readonly<Record<string, Readonly<Record<string, object>>>>;

type Shape = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** What people may say about things: the types `XInput` (in the directory `XFacts`) of all nouns, with their keys. */
export function inputsOf(code: CodeBase): Input[] {
  const shapes = new Map<string, Map<string, Shape>>();
  for (const [path, text] of filesLike(code, /^src\/modules\/[^/]+\/[^/]+\/([a-z-]+\.)?(rules|data|verbs)\.ts$/)) {
    const module = path.split('/')[2] ?? '';
    const known = shapes.get(module) ?? new Map<string, Shape>();
    shapes.set(module, known);
    walk(parse(path, text), (node) => {
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) known.set(node.name.text, node);
    });
  }
  return [...shapes].flatMap(([module, known]) =>
    [...known.keys()]
      .filter((name) => /(Input|Facts)$/.test(name))
      .map((name) => ({ module, name, keys: keysOf(name, known) })),
  );
}

/** The keys of a type that stands in the same module: its own, those it extends, picks, omits or joins. */
function keysOf(name: string, known: ReadonlyMap<string, Shape>): string[] {
  const shape = known.get(name);
  if (!shape) return [];
  if (ts.isTypeAliasDeclaration(shape)) return keysOfType(shape.type, known);
  const bases = (shape.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.expression.getText()));
  return [...membersOf(shape.members), ...bases.flatMap((base) => keysOf(base, known))];
}

const membersOf = (members: ts.NodeArray<ts.TypeElement>) =>
  members.map((member) => member.name?.getText() ?? '').filter((key) => key !== '');

function keysOfType(type: ts.TypeNode, known: ReadonlyMap<string, Shape>): string[] {
  if (ts.isTypeLiteralNode(type)) return membersOf(type.members);
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap((each) => keysOfType(each, known));
  if (!ts.isTypeReferenceNode(type)) return [];
  const [base, chosen] = type.typeArguments ?? [];
  const named = [...(chosen?.getText().matchAll(/'([^']*)'/g) ?? [])].map((match) => match[1] ?? '');
  switch (type.typeName.getText()) {
    case 'Pick':
      return named;
    case 'Omit':
      return base ? keysOfType(base, known).filter((key) => !named.includes(key)) : [];
    default:
      return keysOf(type.typeName.getText(), known);
  }
}

/** `ContactPointInput` is what is said about the kind `contact-point`. */
const kindOf = (name: string) =>
  name
    .replace(/(Input|Facts)$/, '')
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase();

/**
 * Keys of inputs that no description names; `*` names none, it is for what is stored under a year or a number. Their changes are recorded, and nobody ever sees them. `unseen` holds the
 * ones that are meant to stay so, `module.XInput.key`, or `module.XInput` where none of it comes into a history.
 */
export function undescribedKeys(
  inputs: readonly Input[],
  described: Described,
  unseen: Readonly<Record<string, string>> = {},
): string[] {
  return inputs.flatMap(({ module, name, keys }) => {
    const kinds = described[module] ?? {};
    const own = kinds[kindOf(name)];
    const named = new Set((own ? [own] : Object.values(kinds)).flatMap((fields) => Object.keys(fields)));
    return keys
      .filter((key) => !named.has(key))
      .map((key) => `${module}.${name}.${key}`)
      .filter((key) => unseen[key] === undefined && unseen[`${module}.${name}`] === undefined);
  });
}
