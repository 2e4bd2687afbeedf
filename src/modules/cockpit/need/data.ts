import type { Context } from '#platform/http/page.ts';
import { declaredDue, declaredEndings, declaredFigures, declaredOverviews } from '#platform/manifest/declared.ts';
import type { DueItem, Ending, Figure, OverviewRow } from '#platform/manifest/manifest.ts';
import { type Reach, reaches } from '#platform/permissions/permissions.ts';

type Reader = Pick<Context, 'db' | 'by' | 'access' | 'now' | 'today' | 't'>;

/**
 * Everything that is due for this person, from every module whose list they may see, one after the other: they share a
 * transaction. What lies outside a person's own scopes is left out here, whatever a module gives.
 */
export async function listDue(reader: Reader, within?: Reach): Promise<DueItem[]> {
  const items: DueItem[] = [];
  if (!reader.access.may(reader.by, 'cockpit.need.read')) return items;
  for (const source of declaredDue()) {
    const reach = reader.access.reach(reader.by, source.may);
    if (reach.kind === 'nothing') continue;
    const given = await source.list(reader);
    items.push(...given.filter((item) => reaches(reach, item.scopes) && (!within || reaches(within, item.scopes))));
  }
  return items;
}

/** Everything that ends and that this person may know of, with the same limits. */
export async function listEndings(reader: Reader, within?: Reach): Promise<Ending[]> {
  const items: Ending[] = [];
  for (const source of declaredEndings()) {
    const reach = reader.access.reach(reader.by, source.may);
    if (reach.kind === 'nothing') continue;
    const given = await source.list(reader);
    items.push(...given.filter((item) => reaches(reach, item.scopes) && (!within || reaches(within, item.scopes))));
  }
  return items;
}

/** Whether this person may see what is due in the whole county, at least in one subject; otherwise "nothing ends" would be untrue. */
export function seesCounty({ access, by }: Pick<Reader, 'access' | 'by'>): boolean {
  return declaredDue().some((source) => access.reach(by, source.may).kind === 'everything');
}

/** What this person keeps an eye on; whoever sees the whole county has its figures instead. */
export async function listOverview(context: Reader & Pick<Context, 'language'>): Promise<OverviewRow[]> {
  const rows: OverviewRow[] = [];
  if (seesCounty(context)) return rows;
  for (const source of declaredOverviews()) rows.push(...(await source(context)));
  return rows;
}

/** How it stands where nothing is urgent; only what this person may see for the whole county. */
export async function listFigures(reader: Reader): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const source of declaredFigures()) {
    if (reader.access.reach(reader.by, source.may).kind === 'everything') figures.push(...(await source.list(reader)));
  }
  return figures;
}
