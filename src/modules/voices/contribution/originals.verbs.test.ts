import { expect, test } from 'vitest';
import { dayOf } from '#platform/i18n/format.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { dueVoices } from '../due.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { originalsCommand } from './commands.ts';
import { findCardByCode } from './data.ts';
import { forgetOriginals } from './jobs.ts';
import { eraseOldOriginals, listOldOriginals } from './originals.verbs.ts';
import { redactContribution, reviewContribution } from './verbs.ts';

const { rolledBack } = useDatabase();
const staff = { kind: 'system', name: 'test' } as const;
const years = (count: number, days = 0) => {
  const moment = new Date(voicesMoment);
  moment.setUTCFullYear(moment.getUTCFullYear() + count);
  return new Date(moment.getTime() + days * 86_400_000);
};

test(
  'an original is offered to the archive after ten years, and goes by itself a year later: what readers were shown stays',
  rolledBack(async (db) => {
    const room = await openRoom(db);
    const said = async (text: string) => {
      const { code } = (await speak(db, room, text)) as { code: string };
      const card = await findCardByCode(db, code);
      if (!card) throw new Error(code);
      return card;
    };
    const [shown, redacted, withheld] = [
      await said('Der Bus fährt zu selten.'),
      await said('Herr Beispiel im Amt war unfreundlich.'),
      await said('Das muss niemand lesen.'),
    ];
    const move = async ({ code }: { code: string }, to: 'checked' | 'public' | 'withheld') => {
      const now = await findCardByCode(db, code);
      if (now && now.state !== to) await reviewContribution(db, staff, voicesMoment, now, to, 'Beleidigung');
    };
    await redactContribution(db, staff, voicesMoment, redacted, 'Jemand im Amt war unfreundlich.', 'Name entfernt');
    for (const card of [shown, redacted]) for (const to of ['checked', 'public'] as const) await move(card, to);
    await move(withheld, 'withheld');

    expect(await listOldOriginals(db, years(10, -1))).toEqual([]);
    const old = (await listOldOriginals(db, years(10, 1))).map(({ code }) => code);
    expect(old).toEqual([redacted.code, withheld.code]);
    const printed: string[] = [];
    const context = { db, by: staff, now: years(10, 1), secrets: testSecrets, words: [], options: {} };
    const county = { slug: 'musterau', name: 'Kreis Musterau', origin: 'http://musterau.localhost' };
    await originalsCommand.run({ ...context, county, print: (line) => void printed.push(line) });
    expect(printed.map((line) => JSON.parse(line).text)).toEqual([redacted.text, withheld.text]);

    const due = async (now: Date) =>
      (await dueVoices.list({ db, by: staff, now, today: dayOf(now), t: (key: string) => key } as never)).find(
        ({ key }) => key === 'voices.originals',
      )?.dueOn;
    expect([await due(years(10, -1)), await due(years(10, 1))]).toEqual([undefined, dayOf(years(11))]);
    const night = (now: Date) => forgetOriginals.run({ db, now } as never, {});
    await night(years(11, -1));
    expect(await listOldOriginals(db, years(11, -1))).toHaveLength(2);
    await night(years(11, 1));
    expect(await listOldOriginals(db, years(11, 1))).toEqual([]);
    const texts = [shown, redacted, withheld].map(async ({ code }) => (await findCardByCode(db, code))?.text);
    expect(await Promise.all(texts)).toEqual([shown.text, 'Jemand im Amt war unfreundlich.', '']);
    expect(await eraseOldOriginals(db, staff, years(10, 2))).toBe(0);
  }),
);
