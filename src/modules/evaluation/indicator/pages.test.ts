import { expect, test } from 'vitest';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { listIndicators } from './data.ts';
import { indicatorTemplates, templateGroups } from './templates.rules.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const text = async (answer: Response | Promise<Response>) => (await answer).text();

test('a county that starts empty is told what belongs here, and how it begins', async () => {
  const desk = await text(site.get('/wirkung', coordinator));
  expect(desk).toContain('Noch wird nichts gemessen');
  expect(desk).toContain('href="/wirkung/neu"');
  expect(desk).toContain('href="/wirkung/vorlagen"');
  expect(desk).not.toContain('qs-filter');
  const open = await text(site.get('/de/wirkung'));
  expect(open).toContain('Noch wird nichts gemessen');
  expect(open).not.toContain('/wirkung/neu');
  expect(open).not.toContain('passt zu diesen Filtern');
  expect(await text(site.get('/wirkung', { role: 'head' }))).not.toContain('/wirkung/neu');
});

test('REQ-A27 templates carry indicators for society, education and the labour market', async () => {
  const page = await text(site.get('/wirkung/vorlagen', coordinator));
  for (const group of templateGroups) expect(page).toContain(`id="${group}"`);
  for (const { name } of indicatorTemplates) expect(page).toContain(`vorlage=${name}`);
});

test.each(indicatorTemplates.map(({ name }) => name))('the template %s can be saved as it is', async (name) => {
  const before = (await listIndicators(site.db())).length;
  const fields = formOf(await text(site.get(`/wirkung/neu?vorlage=${name}`, coordinator)), '/wirkung/neu');
  const [first, second] = [
    await site.post('/wirkung/neu', fields, coordinator),
    await site.post('/wirkung/neu', fields, coordinator),
  ];
  expect([first.status, second.headers.get('location')]).toEqual([303, first.headers.get('location')]);
  expect(await listIndicators(site.db())).toHaveLength(before + 1);
});

test('with nothing recorded the system has nothing to count, and says so instead of a zero', async () => {
  const counted = (await listIndicators(site.db())).find(({ manner }) => manner === 'computed');
  const address = `/wirkung/${counted?.code}`;
  expect((await site.post(`${address}/zaehlung`, {}, coordinator)).headers.get('location')).toContain('not-counted');
  expect(await text(site.get(address, coordinator))).toContain('nicht erhoben');
});
