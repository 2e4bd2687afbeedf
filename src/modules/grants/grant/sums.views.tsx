import { useWords, type Words } from '#platform/i18n/words.ts';
import { routes } from '../routes.ts';
import type { Grant } from './rules.ts';

/** A sum, or a dash where nobody wrote it down: not known is not nothing. */
export function eurosOrUnknown(format: Words['format'], cents: number | null): string {
  return cents === null ? '–' : format.euros(cents);
}

/** Below sums of what was requested and spent: of how many grants nobody knows it. */
export function SumsUnknown({ of: sums }: { of: { unknownApplied: number; unknownSpent: number } }) {
  const { t } = useWords();
  const { unknownApplied, unknownSpent } = sums;
  return (
    <>
      {unknownApplied > 0 && (
        <p class="qs-small qs-quiet">{t('grants.sums.applied-unknown', { count: unknownApplied })}</p>
      )}
      {unknownSpent > 0 && <p class="qs-small qs-quiet">{t('grants.sums.spent-unknown', { count: unknownSpent })}</p>}
    </>
  );
}

/** Below the sums of a list: the grants that name money which no sum counts yet. */
export function NotCounted({ grants }: { grants: readonly Pick<Grant, 'code' | 'state'>[] }) {
  const { t } = useWords();
  if (grants.length === 0) return null;
  return (
    <p class="qs-small qs-quiet">
      {t('grants.sums.not-counted')}{' '}
      {grants.map(({ code, state }, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <a href={routes.grant.href({ code })}>{code}</a> ({t(`grants.state.${state}`)})
        </span>
      ))}
    </p>
  );
}
