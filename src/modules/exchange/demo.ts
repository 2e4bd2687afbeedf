import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { findCurrentEdition, findMeasure } from '#modules/concept/index.ts';
import { assertEdge } from '#modules/thread/index.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import type { Practice } from './practice/rules.ts';
import { createPractice, endPractice } from './practice/verbs.ts';
import { listVisits } from './visit/data.ts';
import type { Visit } from './visit/rules.ts';
import { createVisit } from './visit/verbs.ts';

const Taken = v.object({
  title: v.string(),
  from: v.string(),
  adaptedTo: v.string(),
  copied: v.string(),
  changed: v.string(),
  effect: v.string(),
});
const File = v.object({
  exchange: v.array(
    v.object({
      id: v.string(),
      partner: v.string(),
      date: v.string(),
      adopted: v.array(Taken),
      given: v.array(v.object({ title: v.string() })),
    }),
  ),
});

const source = 'operations';

/** Loads the meetings with the two neighbouring counties, and which measures carry on what was seen there. */
export async function loadExchange(context: DemoContext): Promise<void> {
  const { db, by, now, report } = context;
  if ((await listVisits(db)).length > 0) return;
  const given: [Visit, string[]][] = [];
  for (const meeting of v.parse(File, context.file(source)).exchange) {
    const about = { title: `Austausch mit ${meeting.partner}`, heldOn: meeting.date, partners: meeting.partner };
    const more = { place: '', note: '', nextOn: null };
    const held = await createVisit(db, by, now, { id: randomUUID(), ...about, ...more });
    report({ source, row: meeting.id, outcome: held.ok ? 'taken' : 'refused' });
    if (!held.ok) continue;
    for (const taken of meeting.adopted) {
      const practice = await createPractice(db, by, now, held.visit, {
        id: randomUUID(),
        title: taken.title,
        description: `Übernommen: ${taken.copied}. Geändert: ${taken.changed}. Wirkung: ${taken.effect}.`,
        source: taken.from,
        isTakenAlong: true,
        followUpOn: addDays(meeting.date, 365),
        isGiven: false,
      });
      if (practice.ok) await tie(context, practice.practice, taken.adaptedTo, meeting.date);
    }
    if (meeting.given.length > 0) given.push([held.visit, meeting.given.map(({ title }) => title)]);
  }
  for (const [visit, titles] of given) {
    for (const title of titles) {
      const idea = { id: randomUUID(), title, description: '', source: '', isTakenAlong: false, followUpOn: null };
      await createPractice(db, by, now, visit, { ...idea, isGiven: true });
    }
  }
}

async function tie({ db, by, now }: DemoContext, practice: Practice, code: string, on: string): Promise<void> {
  const edition = await findCurrentEdition(db);
  const measure = edition && (await findMeasure(db, edition.id, code));
  if (!measure) return;
  const ends = { from: { kind: 'practice', id: practice.id }, to: { kind: 'measure', id: measure.id } };
  await assertEdge(db, by, now, { type: 'became', ...ends, occurredOn: on });
  await endPractice(db, by, now, practice, { outcome: 'adopted', reason: `Lebt weiter in ${code}.` });
}
