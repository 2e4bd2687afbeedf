import type { Db } from '#platform/database/database.ts';
import { slot } from '#platform/manifest/slots.ts';
import type { FrozenGrant } from './report/snapshot.rules.ts';

/** Filled by the module that knows the county's money: what was granted, as it stands on a day. */
export const reportMoney = slot<{ db: Db; today: string }, readonly FrozenGrant[]>('evaluation.report.money');
