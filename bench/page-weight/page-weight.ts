import { type Browser, chromium } from '@playwright/test';
import { chromiumProgram } from '../../bin/checks/chromium.ts';
import { type Bench, CannotMeasure, type Figure } from '../figures.ts';
import { type Measured, withInstallation } from '../installation.ts';

/** What a reader meets first: the start page, a list, a thing with its thread, right-to-left, plain language. */
const paths = ['/de', '/ar', '/de-einfach', '/de/angebote', '/de/faden/measure/M-121'] as const;

/** Everything that comes over the wire for a first view with an empty cache: page, styles, fonts, pictures, headers. */
export const pageWeightBench: Bench = {
  name: 'page-weight',
  about: 'first view of public pages over the wire, nothing in the cache',
  run: () => {
    const program = chromiumProgram();
    if (program === undefined)
      throw new CannotMeasure('Chromium is missing; on Debian: apt-get install chromium-headless-shell');
    return withInstallation((running) => measure(running, program));
  },
};

async function measure(running: Measured, program: string): Promise<Figure[]> {
  const started = await chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const figures: Figure[] = [];
    for (const path of paths) figures.push(await weigh(started, running, path));
    return figures;
  } finally {
    await started.close();
  }
}

async function weigh(started: Browser, running: Measured, path: string): Promise<Figure> {
  const context = await started.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  const answer = await page.goto(`http://${running.host}${path}`, { waitUntil: 'networkidle' });
  await context.close();
  if (answer?.status() !== 200) throw new CannotMeasure(`${path} answers ${answer?.status()}`);
  return {
    what: `${path}, ${requests} requests`,
    ours: bytes / 1000,
    unit: 'kB',
    limit: { kind: 'at most', value: 45, why: '200 MB a month must do' },
  };
}
