import { createRequire } from 'node:module';
import type { Paper } from './paper.ts';
import { writeApart } from './thread.ts';

/** This platform has no package of the typesetter. */
export class PdfUnavailable extends Error {
  override name = 'PdfUnavailable';
}

const { resolve } = createRequire(import.meta.url);

/** A paper as tagged PDF/UA-1. `at` is the moment that the file names as its making. */
export async function writePdf(paper: Paper, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  return writeApart({ format: 'pdf', paper, compiler: compilerPath(), seconds: Math.floor(at.getTime() / 1000) });
}

/**
 * The platform's own package, named directly: the package in front of it lists platforms that are not published
 * everywhere, and `npm ci` refuses a lock file without them.
 */
function compilerPath(): string {
  try {
    return resolve(`@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`);
  } catch {
    throw new PdfUnavailable();
  }
}
