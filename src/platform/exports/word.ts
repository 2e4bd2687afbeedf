import type { Paper } from './paper.ts';
import { writeApart } from './thread.ts';

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as a Word file (DOCX) with real headings, table heads and links. */
export async function writeWord(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  return writeApart({ format: 'docx', paper });
}
