import type { OperationsFile, OwnFile } from '../nomination/file.rules.ts';
import type { Loading } from '../nomination/loading.demo.ts';
import { listMeetings } from './data.ts';
import { keepMinutes, planMeeting } from './verbs.ts';

/** The meetings of all rounds with their minutes, and the next planned ones. */
export async function loadMeetings(loading: Loading, operations: OperationsFile, own: OwnFile): Promise<void> {
  for (const held of [...operations.rounds].sort((a, b) => a.date.localeCompare(b.date))) {
    const { notes: minutes = [], ...kept } =
      own.minutes.find(({ body, date }) => body === held.body && date === held.date) ?? {};
    await loadMeeting(loading, { place: '', items: [], ...kept, ...held, minutes });
  }
  for (const planned of own.planned) await loadMeeting(loading, { ...planned, minutes: [] });
}

interface FileMeeting {
  body: string;
  date: string;
  place: string;
  items: readonly string[];
  /** By item of the agenda; none for a planned meeting. */
  minutes: readonly string[];
  attended?: number;
  of?: number;
}

async function loadMeeting(loading: Loading, file: FileMeeting): Promise<void> {
  const { db, by, now, took } = loading;
  const row = `${file.body} ${file.date}`;
  const party = loading.partyOf(row, file.body);
  if (!party) return;
  const isThere = (await listMeetings(db, party.id)).some(({ plannedOn }) => plannedOn === file.date);
  if (isThere) return took(row, 'unchanged');
  const { place, items, attended, of: invited } = file;
  const planned = await planMeeting(db, by, now, party.id, { plannedOn: file.date, place, items });
  if (!planned.ok) return took(row, 'refused', planned.key);
  if (attended !== undefined && invited !== undefined) {
    const minutes = new Map(planned.meeting.agenda.map(({ id }, index) => [id, file.minutes[index] ?? '']));
    const held = await keepMinutes(db, by, now, planned.meeting, { attended, invited, minutes });
    if (!held.ok) return took(row, 'refused', held.key);
  }
  took(row, 'taken');
}
