import { expect, test } from '@playwright/test';
import { barriers, faintWords } from './barriers.ts';
import { addressOf, facts, pageOf, windowOf } from './county.ts';

const publicStart =
  facts.pages.find((page) => page.path === '/:lang' && page.example) ??
  facts.pages.find((page) => page.isPublic && page.example);
const start = publicStart ? addressOf(publicStart) : '/anmelden';

for (const [who, address] of [
  [undefined, start],
  ['wir', '/heute'],
] as const) {
  test(`${address} can be read in the dark`, async ({ browser }) => {
    const context = await windowOf(browser, who, { colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(address);
    expect(await faintWords(page)).toEqual([]);
    await context.close();
  });

  test(`${address} keeps its controls where a reader forces own colours`, async ({ browser }) => {
    const context = await windowOf(browser, who, { forcedColors: 'active' });
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    const link = page.locator('a:visible').first();
    await link.focus();
    const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline, 'the focus can be seen').not.toBe('none');
    await context.close();
  });

  test(`${address} begins with a link to the content, and Tab shows where it is`, async ({ browser }) => {
    const context = await windowOf(browser, who);
    const page = await context.newPage();
    await page.goto(address);
    await page.keyboard.press('Tab');
    const first = page.locator(':focus');
    await expect(first).toHaveAttribute('href', /^#/);
    await expect(first).toBeInViewport();
    const target = (await first.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(
      (id) => Boolean(document.activeElement?.closest(id)) || document.activeElement?.matches(id) === true,
      target,
    );
    const hasNothingToFocus = (await page.locator(`${target} a, ${target} button, ${target} input`).count()) === 0;
    expect(isInside || hasNothingToFocus, 'the next stop lies in the content').toBe(true);
    await context.close();
  });

  test(`${address} can be printed: no navigation on paper`, async ({ browser }) => {
    const context = await windowOf(browser, who);
    const page = await context.newPage();
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('h1')).toBeVisible();
    // The emergency numbers stay: on paper they are worth most.
    for (const nav of await page.locator('nav:not(.qs-sos)').all()) await expect(nav).toBeHidden();
    await context.close();
  });
}

for (const address of [start, '/anmelden'])
  test(`every stop of the keyboard on ${address} can be seen`, async ({ browser }) => {
    const context = await windowOf(browser, undefined);
    const page = await context.newPage();
    await page.goto(address);
    const hidden: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const isMarked =
          style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
        return { name: element.outerHTML.slice(0, 80), ok: box.width > 0 && box.height > 0 && isMarked };
      });
      if (!seen) break;
      if (!seen.ok) hidden.push(seen.name);
    }
    expect(hidden).toEqual([]);
    await context.close();
  });

test('a picture without words, a nameless field and faint words are found', async ({ page }) => {
  await page.setContent(
    '<html lang="de"><title>x</title><main><h1>x</h1><img src="data:,"><input><p style="color:#bbb;background:#fff">blass</p>',
  );
  const names = (await barriers(page)).map((fault) => fault.split(':')[0]);
  expect(names).toEqual(expect.arrayContaining(['image-alt', 'label', 'color-contrast']));
  expect(await faintWords(page)).toEqual(['p']);
});

test('the page for the head of department fits on one sheet of paper', async ({ browser }) => {
  const context = await windowOf(browser, 'dezernat');
  const page = await context.newPage();
  await page.goto('/heute/leitung');
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await context.close();
});

test('the field in the dark bar of a list can be read, and without script the bar counts nothing', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'wir', { javaScriptEnabled: false });
  await page.goto('/angebote');
  await expect(page.locator('.qs-bulk output')).toHaveText('Mit den Ausgewählten:');
  const style = (name: string) =>
    page.locator('.qs-bulk select').evaluate((field, of) => getComputedStyle(field).getPropertyValue(of), name);
  expect(await style('color')).not.toBe(await style('background-color'));
});

for (const lang of ['de', 'ar'])
  test(`the directory in ${lang} fits on its sheet: no number is cut off`, async ({ browser }) => {
    const page = await pageOf(browser, undefined);
    await page.goto(`/${lang}/angebote?ansicht=druck`);
    // So wide is a sheet of A4 between its margins.
    await page.setViewportSize({ width: 681, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const [wide, room] = await page
      .locator('main table')
      .evaluate((table) => [table.getBoundingClientRect().width, table.parentElement?.clientWidth ?? 0]);
    await page.emulateMedia({ media: null });
    expect(wide).toBeLessThanOrEqual(room ?? 0);
  });
