import type { EmptyConcept } from '#modules/concept/index.ts';
import type { EmptyList } from '#modules/directory/index.ts';
import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import { routes } from '../routes.ts';

const may = 'intake.import.take' as const;

/** The import as a way to fill an empty list of the directory. */
export async function waysToImport({ kind, by, access, t }: EmptyList): Promise<Beginning[]> {
  return access.may(by, may) ? [{ href: routes.imports.href({}, { art: kind }), label: t('intake.import.begin') }] : [];
}

/** The import as a way to fill an empty concept. */
export async function waysToFillConcept({ by, access, t }: EmptyConcept): Promise<Beginning[]> {
  const href = routes.imports.href({}, { art: 'measure' });
  return access.may(by, may) ? [{ href, label: t('intake.import.from-table') }] : [];
}
