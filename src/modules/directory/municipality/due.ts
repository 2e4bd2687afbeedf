import type { Calculation } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { markedBefore } from '../rules.ts';
import { listCompleteIds, listMunicipalities } from './data.ts';

/** What indicators can count of the municipalities: where everything that is known was confirmed within a year. */
export const municipalityCalculations: readonly Calculation[] = [
  {
    key: 'directory.municipalities-complete',
    label: 'directory.calculation.municipalities-complete',
    kind: 'count',
    may: 'directory.structure.read',
    count: async (db, today) => {
      const all = await listMunicipalities(db);
      const complete = await listCompleteIds(db, markedBefore(today));
      const count = all.filter(({ id }) => complete.has(id)).length;
      return { count, total: all.length, href: routes.municipalityList.href({}, { uebersicht: 'vollstaendig' }) };
    },
  },
];
