import { directoryRoutes } from '#modules/directory/index.ts';
import type { ImportKind } from './rules.ts';

/** The workspace page of an entry. */
export function entryHref({ kind, code }: { kind: ImportKind; code: string }): string {
  if (kind === 'organisation') return directoryRoutes.organisationPage.href({ code });
  if (kind === 'offer') return directoryRoutes.offerPage.href({ code });
  return directoryRoutes.contactPointPage.href({ code });
}
