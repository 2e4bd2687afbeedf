import * as v from 'valibot';

const text = v.optional(v.nullable(v.string()), null);
const contact = v.object({ label: v.string(), mailbox: v.string(), phone: v.string() });

/** Rows of the demo files as far as this module reads them; what else they hold belongs to others. */
export const municipalityRow = v.object({
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
export const unitRow = v.object({ id: v.string(), name: v.string(), placement: v.string(), mailbox: v.string() });
export const bodyRow = v.object({
  id: v.string(),
  name: v.string(),
  members: v.number(),
  meets: v.string(),
  composition: text,
  note: text,
});
export const topicRow = v.object({
  id: v.string(),
  slug: v.string(),
  icon: v.string(),
  de: v.object({ title: v.string() }),
  'de-einfach': v.object({ title: v.string() }),
  translations: v.record(v.string(), v.object({ title: v.string(), status: v.string() })),
});
export const organisationRow = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.string(),
  municipalityId: v.string(),
  description: v.string(),
  contact,
  contactLanguages: v.array(v.string()),
  lastConfirmed: v.nullable(v.string()),
});
export const offerRow = v.object({
  id: v.string(),
  title: v.string(),
  actorId: v.string(),
  topicId: v.string(),
  fieldId: v.nullable(v.string()),
  municipalityIds: v.array(v.string()),
  targetGroups: v.array(v.string()),
  languages: v.array(v.string()),
  schedule: v.string(),
  description: v.string(),
  cost: v.string(),
  openToAll: v.boolean(),
  permanent: v.boolean(),
  endDate: v.nullable(v.string()),
  lastConfirmed: v.nullable(v.string()),
  capacityPerYear: v.nullable(v.number()),
  utilisation: v.nullable(v.string()),
  status: v.string(),
});
export const contactPointRow = v.object({
  id: v.string(),
  name: v.string(),
  type: v.string(),
  ownerId: v.nullable(v.string()),
  municipalityId: v.string(),
  description: v.string(),
  contact,
  hours: v.nullable(v.string()),
  hoursNote: v.string(),
  languages: v.array(v.string()),
  audiences: v.array(v.string()),
  lastConfirmed: v.nullable(v.string()),
});

/** A row of the right shape, or in one German sentence why it is none. */
export function readRow<S extends v.GenericSchema>(
  schema: S,
  row: unknown,
): { ok: true; value: v.InferOutput<S> } | { ok: false; reason: string } {
  const read = v.safeParse(schema, row);
  if (read.success) return { ok: true, value: read.output };
  const [issue] = read.issues;
  return { ok: false, reason: `Angabe „${v.getDotPath(issue) ?? '?'}“ fehlt oder ist von anderer Art` };
}
