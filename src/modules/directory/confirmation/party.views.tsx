import { routes } from '../routes.ts';
import type { Party } from './rules.ts';

/** The workspace page of whoever was asked. */
export function recordHref({ kind, code }: Pick<Party, 'kind' | 'code'>): string {
  switch (kind) {
    case 'organisation':
      return routes.organisationPage.href({ code });
    case 'unit':
      return routes.unit.href({ code });
    case 'body':
      return routes.body.href({ code });
    case 'municipality':
      return routes.municipality.href({ code });
    case 'contact-point':
      return routes.contactPointPage.href({ code });
  }
}
