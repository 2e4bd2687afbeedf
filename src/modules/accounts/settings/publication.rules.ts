import { type Decision, no, yes } from '#platform/forms/decision.ts';
import type { Permission } from '#platform/permissions/permissions.ts';

/** One thing to have in order before readers come. */
export interface PublicationCheck {
  label: string;
  isDone: boolean;
  /** Without it the county cannot go public: what the law asks of every public site. */
  isRequired: boolean;
  /** What is missing, or how it stands. */
  note?: string;
  /** Where it is done, and who may; whoever may not sees it without a link. */
  href: string;
  may: Permission;
}

/** Something that readers will see: `38 Angebote`. */
export interface PublicationSight {
  text: string;
  href: string;
}

export interface PublicationNews {
  checks: readonly PublicationCheck[];
  sights: readonly PublicationSight[];
}

/** May the county become public now? */
export function canPublish(publishedAt: string, checks: readonly PublicationCheck[]): Decision {
  if (publishedAt !== '') return no('accounts.refused.already-public');
  const missing = checks.filter((check) => check.isRequired && !check.isDone).length;
  return missing === 0 ? yes : no('accounts.refused.not-ready-for-readers', { count: missing });
}

/** May its pages be taken back? What was public does not vanish without a reason. */
export function canWithdraw(publishedAt: string, reason: string): Decision {
  if (publishedAt === '') return no('accounts.refused.not-public');
  return reason.trim() === '' ? no('accounts.refused.withdrawal-without-reason', {}, 'reason') : yes;
}
