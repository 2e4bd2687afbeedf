import { expect, test } from 'vitest';
import { useSite } from '../../test/site.ts';
import { wordOfPage, wordsIn } from './words.rules.ts';

const site = useSite();
const card = { word: 'Stimme, Karte', meaning: 'x' };
const finding = { word: 'Befund', meaning: 'y' };

test('the words of a text are explained in its order, a few at most, and only where they begin a word', () => {
  expect(wordsIn('Ein Befund fasst Karten zusammen.', [card, finding])).toEqual([finding, card]);
  expect(wordsIn('Die Landkarte zeigt Orte.', [card, finding])).toEqual([]);
  const many = ['eins', 'zwei', 'drei', 'vier'].map((word) => ({ word, meaning: '' }));
  expect(wordsIn('vier drei zwei eins', many)).toHaveLength(3);
});

test('the help of a page explains its words and leads to all of them', async () => {
  const html = await (await site.get('/befunde', { role: 'coordinator' })).text();
  expect(html).toContain('Ein Satz, der sagt, was mehrere Karten meinen.');
  expect(html).toContain('href="/hilfe/woerter"');
  const all = await (await site.get('/hilfe/woerter', { role: 'coordinator' })).text();
  for (const word of ['Befund', 'Förderklippe', 'Verwendungsnachweis', 'Herkunft', 'Sichtung'])
    expect(all).toContain(word);
});

test('readers find the words of their pages in their language, and not those of the office', async () => {
  expect(await (await site.get('/uk/woerter')).text()).toContain('Обрив фінансування');
  const german = await (await site.get('/de/woerter')).text();
  expect(german).toContain('Handlungsempfehlung');
  expect(german).not.toContain('Verwendungsnachweis');
  expect(await (await site.get('/de')).text()).toContain('href="/de/woerter"');
});

test('a page for everybody explains the one word that readers meet there first', () => {
  const word = (path: string) => wordOfPage(((key: string) => key) as never, path)?.word;
  expect(word('/de/konzept/massnahmen/M-121')).toBe('house.word.measure');
  expect(word('/uk/foerderklippe')).toBe('house.word.cliff');
  expect(word('/de/konzept')).toBe('house.word.field');
  expect(word('/de/angebote')).toBeUndefined();
});

test("without a script, in the reader's language, and once", async () => {
  const german = await (await site.get('/de/antworten')).text();
  expect(german.split('Was heißt „Stimme“?').length - 1).toBe(1);
  expect(await (await site.get('/uk/wirkung')).text()).toContain('Що означає «');
});
