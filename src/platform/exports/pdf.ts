import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import { typstTemplate } from './typst.ts';

/** This platform has no package of the typesetter. */
export class PdfUnavailable extends Error {
  override name = 'PdfUnavailable';
}

const { resolve } = createRequire(import.meta.url);

const fonts = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
];

/**
 * What runs in the thread. It is text, so that the built server needs no second file beside it; paths and papers come
 * in as data.
 */
const thread = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { NodeCompiler } = require(workerData.compiler);
const fontBlobs = workerData.fonts.map((path) => readFileSync(path));
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
const compiled = compiler.compile({ mainFileContent: workerData.template, inputs: { paper: workerData.paper } });
if (!compiled.result) {
  const found = compiler.fetchDiagnostics(compiled.takeError());
  throw new Error('typst: ' + JSON.stringify(found).slice(0, 2000));
}
const options = { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: workerData.seconds };
parentPort.postMessage(compiler.pdf(compiled.result, options));
`;

const mostMs = 30_000;

/** A paper as tagged PDF/UA-1. `at` is the moment that the file names as its making. */
export function writePdf(paper: Paper, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const workerData = {
    compiler: compilerPath(),
    fonts: fonts.map((font) => resolve(font)),
    template: typstTemplate,
    paper: JSON.stringify(paper),
    seconds: Math.floor(at.getTime() / 1000),
  };
  return new Promise((done, failed) => {
    const worker = new Worker(thread, { eval: true, workerData });
    const late = setTimeout(() => failed(new Error('typst took longer than 30 seconds')), mostMs);
    worker.once('message', (bytes: Uint8Array) => done(new Uint8Array(bytes)));
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('typst ended without a file')));
    worker.once('message', () => void worker.terminate());
    worker.once('exit', () => clearTimeout(late));
  });
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
