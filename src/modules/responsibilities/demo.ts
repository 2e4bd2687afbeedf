import * as v from 'valibot';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { listMeetings } from './meeting/data.ts';
import { loadMeetings } from './meeting/demo.ts';
import { loadAreas } from './nomination/demo.ts';
import { County, Operations, Own } from './nomination/file.rules.ts';
import { loadingOf } from './nomination/loading.demo.ts';
import { loadProfiles } from './profile/demo.ts';
import { loadRounds } from './round/demo.ts';
import { loadTasks } from './task/demo.ts';

/**
 * Loads areas with their persons, profiles, rounds with minutes, and tasks. What is there already is left alone, so that
 * loading twice changes nothing, not even what people changed in between.
 */
export async function loadResponsibilities(context: DemoContext): Promise<void> {
  const operations = v.parse(Operations, context.file('operations'));
  const own = v.parse(Own, context.file('responsibilities'));
  const { bodies } = v.parse(County, context.file('county'));
  const codes = [
    ...operations.responsibles.map(({ unitId }) => unitId),
    ...own.roleProfiles.map(({ party }) => party),
    ...own.rounds.map(({ body }) => body),
    ...own.tasks.flatMap((task) => [task.owner, task.for, ...(task.area ? [task.area] : [])]),
  ];
  const parties = await stakeholdersByCode(context.db, codes);
  const loading = loadingOf(context, parties);
  await loadRounds(loading, own, bodies);
  await loadMeetings(loading, operations, own);
  await loadAreas(loading, operations, own);
  await loadProfiles(loading, operations, own);
  await loadTasks(loading, own, await listMeetings(context.db));
}
