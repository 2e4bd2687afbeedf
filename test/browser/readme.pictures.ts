import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { windowOf } from './county.ts';

const folder = join(import.meta.dirname, '../../docs/pictures');
const mostBytes = 200_000;

interface Picture {
  name: string;
  address: string;
  who?: string;
  /** A phone instead of a desk. */
  phone?: boolean;
}

/** The pictures of the README and the documentation, taken from the story. `npm run pictures` makes them anew. */
const pictures: readonly Picture[] = [
  { name: 'public-start', address: '/de' },
  { name: 'public-start-phone', address: '/de', phone: true },
  { name: 'offer-arabic-phone', address: '/ar/angebote', phone: true },
  { name: 'offers', address: '/de/angebote' },
  { name: 'workspace', address: '/heute', who: 'wir' },
  { name: 'measure', address: '/konzept/massnahmen/M-121', who: 'wir' },
  { name: 'measures', address: '/konzept/massnahmen', who: 'wir' },
];

for (const { name, address, who, phone } of pictures) {
  test(`${name}: ${address}`, async ({ browser }) => {
    const context = await windowOf(browser, who, {
      viewport: phone ? { width: 360, height: 740 } : { width: 1280, height: 860 },
      deviceScaleFactor: phone ? 2 : 1.25,
    });
    const page = await context.newPage();
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    mkdirSync(folder, { recursive: true });
    const { size } = await sharp(await page.screenshot())
      .webp({ quality: 82 })
      .toFile(join(folder, `${name}.webp`));
    expect(size).toBeLessThan(mostBytes);
    await context.close();
  });
}
