import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accounts } from '#modules/accounts/index.ts';
import { loadDemoConcept } from '#modules/concept/test-support.ts';
import { directory } from '#modules/directory/index.ts';
import { voices } from '#modules/voices/index.ts';
import { installationRoot } from '#platform/config/root.ts';
import type { Db } from '#platform/database/database.ts';
import type { ReportRow } from '#platform/manifest/manifest.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { planConference } from './conference/verbs.ts';
import { loadConferences } from './demo.ts';
import { listRooms } from './room/data.ts';
import type { Room, RoomInput } from './room/rules.ts';
import { addRoom } from './room/verbs.ts';
import type { Conference, ConferenceInput } from './rules.ts';

/** The moment of the story. */
export const conferenceMoment = new Date('2026-11-22T14:10:00Z');

export const coordinator: Actor = {
  kind: 'person',
  id: '5b1e5a3c-6d0d-4c1e-9a39-0a3d6f6d2b12',
  name: 'Koordination Musterau',
  roles: [{ role: 'coordinator', scope: null }],
};

/** A conference as tests enter it; overwrite what the test is about. */
export function conferenceInput(more: Partial<ConferenceInput> = {}): ConferenceInput {
  return {
    title: 'Integrationskonferenz',
    heldOn: '2026-11-22',
    place: 'Aula',
    participants: 40,
    guidingQuestions: ['Was läuft gut?'],
    note: '',
    attendance: [],
    ...more,
  };
}

/** A room as tests enter it. */
export function roomInput(more: Partial<RoomInput> = {}): RoomInput {
  return { title: 'Steuerung', place: 'Saal', participants: null, unitId: null, fieldIds: [], ...more };
}

/** A planned conference with so many rooms. */
export async function plantConference(
  db: Db,
  rooms = 1,
  more: Partial<ConferenceInput> = {},
): Promise<{ conference: Conference; rooms: Room[] }> {
  const outcome = await planConference(db, coordinator, conferenceMoment, conferenceInput(more));
  if (!outcome.ok) throw new Error(outcome.key);
  for (let number = 1; number <= rooms; number += 1) {
    const added = await addRoom(db, coordinator, conferenceMoment, outcome.conference, roomInput());
    if (!added.ok) throw new Error(added.key);
  }
  return { conference: outcome.conference, rooms: await listRooms(db, outcome.conference.id) };
}

/** Loads Musterau up to its conferences, as an installation does, and gives the report of this module's part. */
export async function loadMusterau(db: Db): Promise<ReportRow[]> {
  const all: ReportRow[] = [];
  const context = {
    db,
    by: { kind: 'system', name: 'demo' } as const,
    now: conferenceMoment,
    secrets: testSecrets,
    file: (name: string): unknown => JSON.parse(readFileSync(join(installationRoot(), 'demo', `${name}.json`), 'utf8')),
    report: (row: ReportRow) => void all.push(row),
  };
  for (const module of [accounts, directory, voices]) await module.demo?.(context);
  await loadDemoConcept(db);
  const before = all.length;
  await loadConferences(context);
  return all.slice(before);
}
