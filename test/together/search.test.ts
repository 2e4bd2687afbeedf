import { beforeAll, expect, test } from 'vitest';
import { type Asked, answersIn, isAnswered, judged, scoresByLanguage } from '../../bench/search/judged.ts';
import { loadMusterau } from '../demo.ts';
import { useSite } from '../site.ts';

const site = useSite();
const asked: Asked[] = [];

beforeAll(async () => {
  await site.get('/de/suche');
  await loadMusterau(site.db());
  for (const each of judged) {
    // A reader may ask once a second.
    site.clock.now = new Date(site.clock.now.getTime() + 1_500);
    const html = await (await site.get(`/${each.language}/suche?q=${encodeURIComponent(each.words)}`)).text();
    asked.push({ ...each, answers: answersIn(html) });
  }
}, 300_000);

test('print', () => {
  for (const each of asked)
    if (!isAnswered(each, each.answers))
      console.log(
        each.language,
        each.words,
        '|',
        each.find.join(' '),
        '→',
        each.answers.slice(0, 8).join(' '),
        each.never?.filter((n) => each.answers.includes(n)),
      );
  console.table([...scoresByLanguage(asked)].map(([language, s]) => ({ language, ...s })));
  expect(judged.length).toBeGreaterThanOrEqual(120);
});
