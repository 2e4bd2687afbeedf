import { beforeAll, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { listMail } from '#platform/mail/data.ts';
import { useSite } from '../../../../test/site.ts';
import { listBarrierReports } from './data.ts';

const site = useSite();
beforeAll(() => loadDemoDirectory(site.db()));

test('a reader reports a barrier in Arabic without a name, and the lead unit is told by when to answer', async () => {
  const response = await site.post('/ar/barriere-melden', {
    report: 'لا أستطيع قراءة الجدول',
    page: '/ar/angebote',
    answerTo: '',
  });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toContain('/ar/barriere-melden?hinweis=');
  const [report] = await listBarrierReports(site.db());
  expect(report).toMatchObject({ report: 'لا أستطيع قراءة الجدول', answerTo: '', answeredAt: null });
  const [mail] = await listMail(site.db());
  expect(mail).toMatchObject({ toEmail: 'leitstelle@musterau.example' });
  expect(mail?.body).toContain('03.01.2027');
  expect(mail?.body).not.toContain('الجدول');
});

test('an empty report comes back with the fault at the field and what was typed', async () => {
  const response = await site.post('/de/barriere-melden', {
    report: '',
    page: '/de/konzept',
    answerTo: 'keine-adresse',
  });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain('value="/de/konzept"');
  expect(html).toContain('value="keine-adresse"');
});

test('only the lead unit reads reports and marks them as answered', async () => {
  const [report] = await listBarrierReports(site.db());
  expect((await site.get('/barrieren', { role: 'partner' })).status).toBe(403);
  expect((await site.get('/barrieren', { role: 'coordinator' })).status).toBe(200);
  expect((await site.post(`/barrieren/${report?.id}/antwort`, {}, { role: 'council' })).status).toBe(403);
  expect((await site.post(`/barrieren/${report?.id}/antwort`, {}, { role: 'coordinator' })).status).toBe(303);
  expect((await site.post(`/barrieren/${report?.id}/antwort`, {}, { role: 'coordinator' })).status).toBe(303);
});

test('imprint, privacy and accessibility exist in every language and name somebody to turn to', async () => {
  for (const lang of ['de', 'de-einfach', 'en', 'uk', 'ar', 'fa-AF', 'tr', 'pl', 'ru']) {
    for (const page of ['impressum', 'datenschutz', 'barrierefreiheit']) {
      const response = await site.get(`/${lang}/${page}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('musterau.example');
    }
  }
});
