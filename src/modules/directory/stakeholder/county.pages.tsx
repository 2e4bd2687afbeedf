import { type Context, Forbidden } from '#platform/http/page.ts';

/** Units and bodies belong to the county as a whole: whoever may edit only a part of it does not keep them. */
export function keepsCountyRecords({ access, by }: Pick<Context, 'access' | 'by'>): boolean {
  return access.reach(by, 'directory.structure.edit').kind === 'everything';
}

/** The context of a page on which a unit or a body is kept; 403 for whoever keeps only a part of the county. */
export function countyKeeper<C extends Context>(context: C): C {
  if (!keepsCountyRecords(context)) throw new Forbidden();
  return context;
}
