import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '#platform/config/root.ts';
import type { Db } from '#platform/database/database.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import type { ContributionInput } from './contribution/verbs.ts';
import { submitContribution } from './contribution/verbs.ts';
import { loadVoices } from './demo.ts';
import { findOccasionByCode, insertOccasion, type Occasion } from './occasion/data.ts';

/** The moment of the story. */
export const voicesMoment = new Date('2026-11-22T14:10:00Z');

/** A guest's card as it comes from a phone. */
export function saying(text: string, more: Partial<ContributionInput> = {}): ContributionInput {
  return {
    id: crypto.randomUUID(),
    kind: 'must-improve',
    mode: 'verbatim',
    text,
    language: 'de',
    originalLanguage: null,
    translation: '',
    translationState: null,
    municipalityId: null,
    speakerGroup: null,
    headCount: 1,
    votes: 0,
    about: null,
    source: 'guest',
    ...more,
  };
}

/** An open room. */
export async function openRoom(db: Db, code = 'R1'): Promise<Occasion> {
  await insertOccasion(db, {
    kind: 'room',
    code,
    title: 'Steuerung',
    gatheringId: null,
    position: 1,
    openedAt: voicesMoment,
    closedAt: null,
  });
  return (await findOccasionByCode(db, code)) as Occasion;
}

/** Says something in a room as a guest and gives the card's code and receipt. */
export async function speak(
  db: Db,
  room: Occasion,
  text: string,
  more: Partial<ContributionInput> = {},
): Promise<{ code: string; receipt: string }> {
  const sent = await submitContribution(db, { kind: 'guest' }, voicesMoment, room, saying(text, more), testSecrets);
  if (!sent.ok) throw new Error(sent.key);
  return sent;
}

/** A data file of the demo county. */
function demoFile(name: string): unknown {
  return JSON.parse(readFileSync(join(installationRoot(), 'demo', `${name}.json`), 'utf8'));
}

/** Loads the third conference of Kreis Musterau: rooms, 120 cards, 14 findings. */
export async function loadDemoVoices(db: Db): Promise<ReportRow[]> {
  const report: ReportRow[] = [];
  const by = { kind: 'system', name: 'demo' } as const;
  const context = { db, by, now: voicesMoment, secrets: testSecrets, file: demoFile };
  await loadVoices({ ...context, report: (row) => void report.push(row) });
  return report;
}
