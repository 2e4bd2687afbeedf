import * as v from 'valibot';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { type DemoOutcome, knownStakeholder, readDemoRow } from '../stakeholder/demo.ts';
import type { BodyType } from './rules.ts';
import { addBody } from './verbs.ts';

const text = v.optional(v.nullable(v.string()), null);

const bodyRow = v.object({
  id: v.string(),
  name: v.string(),
  members: v.number(),
  meets: v.string(),
  composition: text,
  note: text,
});

/** Takes one body of the county. */
export async function takeBody({ db, by, now }: DemoContext, source: unknown): Promise<DemoOutcome> {
  const read = readDemoRow(bodyRow, source);
  if (!read.ok) return { refused: read.reason };
  const row = read.value;
  if (await knownStakeholder(db, row.id)) return 'unchanged';
  const facts = {
    name: row.name,
    type: bodyTypeOf(row.name),
    level: 'county',
    municipalityId: null,
    members: row.members,
    rhythm: row.meets,
  } as const;
  const words = { composition: row.composition ?? '', note: row.note ?? '' };
  const outcome = await addBody(db, by, now, { ...facts, ...words }, { code: row.id });
  return outcome.ok ? 'taken' : { refused: outcome.key };
}

/** The kind of body, which the demo file gives by its name only. */
function bodyTypeOf(name: string): BodyType {
  if (/^Kreistag|^Gemeindevertretung|^Stadtverordnet/.test(name)) return 'council';
  if (/^Kreisausschuss|^Magistrat/.test(name)) return 'executive';
  if (/beirat/i.test(name)) return 'advisory';
  if (/ausschuss/i.test(name)) return 'committee';
  return /netzwerk/i.test(name) ? 'network' : 'round';
}
