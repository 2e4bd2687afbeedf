import { afterEach, describe, expect, test } from 'vitest';
import { useSite } from '../site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
afterEach(() => {
  site.trouble.away = undefined;
});

describe.each(['county', 'catalogue'] as const)('while the database of the %s does not answer', (away) => {
  test('a reader is told so in their language, with the way to try again', async () => {
    site.trouble.away = away;
    const answer = await site.get('/uk/angebote?q=kurs');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-security-policy')).toContain('default-src');
    const page = await answer.text();
    expect(page).toContain('<html lang="uk" dir="ltr">');
    expect(page).toContain('Зараз ми недоступні');
    expect(page).toContain('href="/uk/angebote?q=kurs"');
  });

  test('what somebody typed stands on the page, and is sent again from there', async () => {
    const fields = { title: 'Nähkurs „für alle“', description: 'Erster Satz.\nZweiter Satz & mehr.' };
    await site.get('/angebote', coordinator);
    site.trouble.away = away;
    const answer = await site.post('/angebote/neu', fields, coordinator, { 'accept-language': 'de' });
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain('Es wurde nichts gespeichert.');
    expect(page).not.toContain('diese Nummer');
    expect(page).toContain('action="/angebote/neu"');
    expect(page).toContain('value="Nähkurs „für alle“"');
    expect(page).toMatch(/<blockquote[^>]*>Erster Satz\.\nZweiter Satz &amp; mehr\.<\/blockquote>/);
  });

  test('a password is not given back', async () => {
    site.trouble.away = away;
    const answer = await site.post('/anmelden/passwort', { email: 'a@b.example', password: 'streng geheim' });
    expect([answer.status, (await answer.text()).includes('streng geheim')]).toEqual([503, false]);
  });
});
