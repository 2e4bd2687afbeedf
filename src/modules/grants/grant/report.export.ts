import type { Db } from '#platform/database/database.ts';
import { fills, slot } from '#platform/manifest/slots.ts';
import { isRunning } from '../rules.ts';
import { listGrants } from './data.ts';
import { listGrantPlaces } from './place.data.ts';
import { endsSoon, type Grant, type GrantPlaces } from './rules.ts';

/** A grant as a report freezes it; sums in cents. */
interface ReportedGrant {
  code: string;
  title: string;
  funder: string;
  grantedCents: number;
  /** Null where nobody has said: a report invents no 0. */
  spentCents: number | null;
  startOn: string;
  endOn: string;
  isRunning: boolean;
  endsSoon: boolean;
  places: readonly string[];
}

/** Offered by a module of our own level, which we may not import: the name ties the two together. */
const reportMoney = slot<{ db: Db; today: string }, readonly ReportedGrant[]>('evaluation.report.money');

/** What was granted goes into every report; wishes and applications do not. */
export const moneyForReport = fills(reportMoney, async ({ db, today }) => {
  const places = await listGrantPlaces(db);
  return (await listGrants(db)).flatMap((grant) => reported(grant, places, today) ?? []);
});

function reported(grant: Grant, places: GrantPlaces, today: string): ReportedGrant | undefined {
  const isGranted = ['granted', 'running', 'proof-submitted', 'settled'].includes(grant.state);
  if (!isGranted || grant.grantedCents === null) return undefined;
  const { id, code, title, funder, grantedCents, spentCents, startOn, endOn } = grant;
  return {
    ...{ code, title, funder, grantedCents, spentCents, startOn, endOn },
    isRunning: isRunning(grant, today),
    endsSoon: endsSoon(grant, today),
    places: (places.get(id) ?? []).map((place) => place.code),
  };
}
