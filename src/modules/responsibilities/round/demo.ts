import { listMeetings } from '../meeting/data.ts';
import { keepMinutes, planMeeting } from '../meeting/verbs.ts';
import { type FileBody, type OperationsFile, type OwnFile, readInterval } from '../nomination/file.rules.ts';
import { type Loading, partyOf } from '../nomination/loading.demo.ts';
import { findRound } from './data.ts';
import { beginRound } from './verbs.ts';

/** Rounds as often as the county says, their meetings with minutes, and the next planned one. */
export async function loadRounds(
  loading: Loading,
  operations: OperationsFile,
  own: OwnFile,
  bodies: readonly FileBody[],
): Promise<void> {
  for (const { body, firstDueOn } of own.rounds) {
    const interval = readInterval(bodies.find(({ id }) => id === body)?.meets ?? '');
    const party = partyOf(loading, body, body);
    if (!party) continue;
    if (!interval) loading.took(body, 'refused', 'Der Abstand der Treffen ist nicht zu lesen');
    else if (await findRound(loading.db, party.id)) loading.took(body, 'unchanged');
    else {
      await beginRound(loading.db, loading.by, loading.now, party, { ...interval, firstDueOn });
      loading.took(body, 'taken');
    }
  }
  for (const held of [...operations.rounds].sort((a, b) => a.date.localeCompare(b.date))) {
    const said = own.minutes.find(({ body, date }) => body === held.body && date === held.date);
    await loadMeeting(loading, { place: '', items: [], said: [], ...said, ...held });
  }
  for (const planned of own.planned) await loadMeeting(loading, { ...planned, said: [] });
}

interface FileMeeting {
  body: string;
  date: string;
  place: string;
  items: readonly string[];
  said: readonly string[];
  attended?: number;
  of?: number;
}

async function loadMeeting(loading: Loading, file: FileMeeting): Promise<void> {
  const { db, by, now, took } = loading;
  const row = `${file.body} ${file.date}`;
  const party = partyOf(loading, row, file.body);
  if (!party) return;
  const isThere = (await listMeetings(db, party.id)).some(({ plannedOn }) => plannedOn === file.date);
  if (isThere) return took(row, 'unchanged');
  const { place, items, attended, of: invited } = file;
  const planned = await planMeeting(db, by, now, party.id, { plannedOn: file.date, place, items });
  if (!planned.ok) return took(row, 'refused', planned.key);
  if (attended !== undefined && invited !== undefined) {
    const minutes = new Map(planned.meeting.agenda.map(({ id }, index) => [id, file.said[index] ?? '']));
    const held = await keepMinutes(db, by, now, planned.meeting, { attended, invited, minutes });
    if (!held.ok) return took(row, 'refused', held.key);
  }
  took(row, 'taken');
}
