import * as v from 'valibot';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { type DemoOutcome, knownStakeholder, readDemoRow } from '../stakeholder/demo.ts';
import { addUnit } from './verbs.ts';

const unitRow = v.object({ id: v.string(), name: v.string(), placement: v.string(), mailbox: v.string() });

/** Takes one unit; what it docks onto must stand before it. */
export async function takeUnit({ db, by, now }: DemoContext, source: unknown): Promise<DemoOutcome> {
  const read = readDemoRow(unitRow, source);
  if (!read.ok) return { refused: read.reason };
  const row = read.value;
  if (await knownStakeholder(db, row.id)) return 'unchanged';
  const dockedTo = /^angedockt an (U\d+)$/.exec(row.placement)?.[1];
  const attachedTo = dockedTo ? await knownStakeholder(db, dockedTo) : undefined;
  if (dockedTo && !attachedTo) return { refused: `die Stelle ${dockedTo}, an die sie angedockt ist, gibt es nicht` };
  const facts = {
    name: row.name,
    placement: dockedTo ? '' : row.placement,
    attachedToId: attachedTo?.id ?? null,
    mailbox: row.mailbox,
    // The demo file gives it by the name only.
    isPrivacyOffice: /datenschutz/i.test(row.name),
    // The lead unit is the first that it names.
    isLeadUnit: row.id === 'U01',
  };
  const unknown = { contactFunction: 'Funktionspostfach', phone: '', place: '', hours: null };
  const outcome = await addUnit(db, by, now, { ...facts, ...unknown }, { code: row.id });
  return outcome.ok ? 'taken' : { refused: outcome.key };
}
