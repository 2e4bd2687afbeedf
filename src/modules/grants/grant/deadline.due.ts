import { formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import type { DueContext, DueItem } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { ownDeadline } from './deadline.rules.ts';
import type { Grant } from './rules.ts';

const { euros, day } = formatsOf(languageOf('de'));

/** Application and acceptance of this grant itself; a missed day stays until it moves on or somebody says why not. */
export function deadlineItem({ t, today, access, by }: DueContext, grant: Grant): DueItem[] {
  const deadline = ownDeadline(grant);
  if (!deadline) return [];
  const { kind, on } = deadline;
  const isMissed = on < today ? 'yes' : 'no';
  return [
    {
      key: `grants.deadline:${grant.code}-${kind}`,
      title: t('grants.due.deadline.title', { kind, title: grant.title, isMissed }),
      consequence: t('grants.due.deadline.consequence', { kind, day: day(on), isMissed, start: day(grant.startOn) }),
      dueOn: on,
      weight: 3,
      href: `${routes.grant.href({ code: grant.code })}#fristen`,
      action: t(access.may(by, 'grants.grant.edit') ? 'grants.due.deadline.action' : 'grants.due.look'),
      about: t('grants.due.about', { code: grant.code, euros: euros(grant.grantedCents ?? grant.appliedCents ?? 0) }),
      scopes: [],
    },
  ];
}
