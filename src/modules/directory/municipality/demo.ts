import * as v from 'valibot';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { type DemoOutcome, knownStakeholder, readDemoRow } from '../stakeholder/demo.ts';
import { addMunicipality } from './verbs.ts';

const text = v.optional(v.nullable(v.string()), null);

const municipalityRow = v.object({
  id: v.string(),
  name: v.string(),
  type: v.string(),
  countySeat: v.boolean(),
  regionalKey: v.string(),
  population: v.number(),
  foreignNationals: v.number(),
  hasIntegrationOffice: v.boolean(),
  schematic: v.object({ x: v.number(), y: v.number() }),
  note: text,
});

/** Takes one municipality of the demo county. */
export async function takeMunicipality({ db, by, now }: DemoContext, source: unknown): Promise<DemoOutcome> {
  const read = readDemoRow(municipalityRow, source);
  if (!read.ok) return { refused: read.reason };
  const row = read.value;
  if (await knownStakeholder(db, row.id)) return 'unchanged';
  const { name, type, regionalKey, population, foreignNationals, hasIntegrationOffice } = row;
  const facts = {
    name,
    type,
    regionalKey,
    postalCode: null,
    population,
    foreignNationals,
    hasIntegrationOffice,
    isCountySeat: row.countySeat,
  };
  const all = { ...facts, onMap: row.schematic, onEarth: null, note: row.note ?? '' };
  const outcome = await addMunicipality(db, by, now, all, { code: row.id });
  return outcome.ok ? 'taken' : { refused: outcome.key };
}
