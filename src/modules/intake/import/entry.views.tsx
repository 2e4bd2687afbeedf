import { conceptRoutes, inEdition } from '#modules/concept/index.ts';
import { directoryRoutes } from '#modules/directory/index.ts';
import type { ImportKind } from './rules.ts';

interface EntryPlace {
  kind: ImportKind;
  code: string;
  editionCode?: string | null | undefined;
}

/** The workspace page of an entry; of a measure in its edition. */
export function entryHref({ kind, code, editionCode }: EntryPlace): string {
  if (kind === 'organisation') return directoryRoutes.organisationPage.href({ code });
  if (kind === 'offer') return directoryRoutes.offerPage.href({ code });
  if (kind === 'unit') return directoryRoutes.unit.href({ code });
  if (kind === 'measure') return conceptRoutes.measure.href({ code }, inEdition(editionCode));
  return directoryRoutes.contactPointPage.href({ code });
}
