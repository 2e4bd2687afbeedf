import { expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { useMusterau } from '../../../../test/demo.ts';

const site = useMusterau();

test('whoever reads a measure of the whole county is led to the area that leads it only where they may open that', async () => {
  const town = (await stakeholdersByCode(site.db(), ['G02'])).get('G02')?.id ?? '';
  const contact = { role: 'municipality', scope: { kind: 'municipality', id: town } } as const;
  const measures = await (await site.get('/konzept/massnahmen?ansicht=alle', contact)).text();
  const codes = [...new Set([...measures.matchAll(/\/konzept\/massnahmen\/(M-\d+)"/g)].map(([, code = '']) => code))];
  const areasOn = async (code: string, person: Parameters<typeof site.get>[1]) => {
    const html = await (await site.get(`/konzept/massnahmen/${code}`, person)).text();
    return [...html.matchAll(/\/verantwortliche\/bereiche\/[\w-]+/g)].map(([href]) => href);
  };
  let closed = 0;
  for (const code of codes.slice(0, 12)) {
    for (const href of await areasOn(code, contact)) expect((await site.get(href, contact)).status, href).toBe(200);
    closed += (await areasOn(code, { role: 'coordinator' })).length;
  }
  expect(closed).toBeGreaterThan(0);
});
