import { job } from '#platform/jobs/job.ts';
import { deleteExpiredLinks } from '../data.ts';
import { deleteEndedSessions } from '../session/data.ts';
import { deleteKnownDevices } from '../session/device.data.ts';
import { idleFor } from '../session/rules.ts';
import { deleteOldCounts } from './data.ts';
import { attemptsKeptFor, devicesKeptFor } from './rules.ts';

/** Every night: sessions, links, devices and counts that no longer say anything are gone. */
export const forgetSignIns = job<Record<string, never>>('accounts.forget-sign-ins', {
  schedule: '45 3 * * *',
  run: async ({ db, now }) => {
    await deleteEndedSessions(db, now, idleFor);
    await deleteExpiredLinks(db, now);
    await deleteKnownDevices(db, { notSeenSince: new Date(now.getTime() - devicesKeptFor) });
    await deleteOldCounts(db, new Date(now.getTime() - attemptsKeptFor));
  },
});
