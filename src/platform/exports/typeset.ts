import { createRequire } from 'node:module';
import { readFonts } from './fonts.ts';
import { type LaidPaper, layPaper, namesOf } from './laid-paper.ts';
import type { Paper } from './paper.ts';
import { layText, type Part } from './runs.ts';
import { replacement } from './signs.ts';
import type { PaperMessage } from './thread.ts';
import { typstTemplate } from './typst.ts';

/** What is used of the typesetter, which comes without types of its own. */
interface Compiler {
  compile(source: { mainFileContent: string; inputs: Record<string, string> }): {
    result: object | null;
    takeError(): object;
  };
  fetchDiagnostics(error: object): unknown;
  pdf(result: object, options: { pdfStandard?: string; pdfTags: boolean; creationTimestamp: number }): Uint8Array;
  evictCache(maxAge: number): void;
}

let compiler: Compiler | undefined;

function startCompiler(path: string): Compiler {
  const { NodeCompiler } = createRequire(import.meta.url)(path);
  return NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] });
}

/** As often a sign is taken out that the typesetter refuses although a font has it; then the file comes as it is. */
const mostTries = 5;

/** A paper as tagged PDF/UA-1; the typesetter stays for the next one. */
export function drawPdf({
  paper,
  compiler: path,
  seconds,
}: Extract<PaperMessage, { format: 'pdf' }>): Uint8Array<ArrayBuffer> {
  compiler ??= startCompiler(path);
  const laid = layPaper(paper);
  for (let tries = 1; ; tries += 1) {
    const { result, takeError } = compileWith(compiler, laid);
    if (!result) throw new Error(`typst: ${JSON.stringify(compiler.fetchDiagnostics(takeError())).slice(0, 2_000)}`);
    try {
      const standard = tries < mostTries ? { pdfStandard: 'ua-1' } : {};
      return new Uint8Array(compiler.pdf(result, { ...standard, pdfTags: true, creationTimestamp: seconds }));
    } catch (error) {
      if (tries === mostTries) throw error;
      takeOut(laid, paper, refusedSigns(error));
    } finally {
      compiler.evictCache(0);
    }
  }
}

function compileWith(typesetter: Compiler, laid: LaidPaper) {
  const compiled = typesetter.compile({ mainFileContent: typstTemplate, inputs: { paper: JSON.stringify(laid) } });
  return { result: compiled.result, takeError: () => compiled.takeError() };
}

/** The texts in the typesetter's complaint: \`the text "x" could not be displayed\`. */
function refusedSigns(error: unknown): Set<string> {
  const texts = [...String(error).matchAll(/the text[^`]*`(?:\\"|")(.+?)(?:\\"|")`/g)].map(([, text = '']) => text);
  const signs = texts.map((text) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16))),
  );
  return new Set(signs.flatMap((text) => [...text]).filter((sign) => sign.trim() !== ''));
}

/** Replaces signs wherever they stand, and says so at the end of the file. */
function takeOut(laid: LaidPaper, paper: Paper, signs: Set<string>): void {
  const clean = (text: string) => [...text].map((sign) => (signs.has(sign) ? replacement : sign)).join('');
  const cleanPart = (part: Part): void => {
    for (const run of 'kept' in part ? part.kept : [part]) {
      const text = clean(run.text);
      if (text !== run.text) Object.assign(run, { text, family: 'Noto Sans' });
    }
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('lines' in value) (value.lines as Part[][]).flat().forEach(cleanPart);
      else Object.values(value).forEach(visit);
    }
  };
  visit(laid);
  laid.blocks.push({ block: 'text', laid: layText(namesOf(paper, signs), paper.lang, new Set()) });
}
