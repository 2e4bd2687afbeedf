import type { ProblemDetail } from '#platform/http/errors.ts';
import type { View } from '#platform/http/page.ts';
import type { WayOut } from '#platform/http/site.ts';
import type { Words } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';

/** The page for something that went wrong: what it was, what became of the work, and where to go from here. */
export function problemView(detail: ProblemDetail, words: Words, way: WayOut | undefined): View {
  const { t } = words;
  const title = t(`platform.error.${detail.problem}.title`);
  return {
    title,
    body: (
      <>
        <PageHead title={title} lead={t(`platform.error.${detail.problem}.text`, detail.values ?? {})} />
        {detail.id ? (
          <p>
            <code>{detail.id}</code>
          </p>
        ) : null}
        <p>
          <LinkButton kind={way ? 'primary' : 'secondary'} href={way?.href ?? '/'}>
            {t(way ? `platform.error.${way.to}` : 'platform.error.home')}
          </LinkButton>
        </p>
      </>
    ),
  };
}
