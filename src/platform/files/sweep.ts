import { job } from '../jobs/job.ts';
import { deleteUnreferenced } from './data.ts';

const day = 86_400_000;

/** Takes away, every night, what was uploaded more than a day ago and belongs to nothing. */
export const sweepFiles = job<object>('file.sweep', {
  schedule: '10 3 * * *',
  run: async ({ db, now }) => void (await deleteUnreferenced(db, new Date(now.getTime() - day))),
});
