/** Kinds of content a purpose may take. */
export type FileKind = 'picture' | 'pdf' | 'office';

/** What a file is for. Every module names its own: `filePurpose('conferences.photo', { kinds: ['picture'], … })`. */
export interface FilePurpose {
  name: string;
  kinds: readonly FileKind[];
  /** Largest size in bytes, as it is sent; 10 MB at most. */
  mostBytes: number;
  /** Pictures of people: taken only with the text they agreed to and the day. */
  needsConsent: boolean;
}

export const mostFileBytes = 10 * 1024 * 1024;

/** Declares a purpose; `mostBytes` is 10 MB by default. */
export function filePurpose(
  name: string,
  more: { kinds: readonly FileKind[]; mostBytes?: number; needsConsent?: boolean },
): FilePurpose {
  const mostBytes = Math.min(more.mostBytes ?? mostFileBytes, mostFileBytes);
  return { name, kinds: more.kinds, mostBytes, needsConsent: more.needsConsent ?? false };
}

/** Media types that are taken, by what the bytes are. SVG is not among them: it can carry script. */
export const takenTypes: Readonly<Record<string, FileKind>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/webp': 'picture',
  'image/avif': 'picture',
  'image/gif': 'picture',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'office',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'office',
  'application/vnd.oasis.opendocument.text': 'office',
  'application/vnd.oasis.opendocument.spreadsheet': 'office',
};
