import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { FrayedEnd } from '#ui/frayed-end/frayed-end.tsx';
import { List, type ListRow } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { followUpDay } from '../grant/follow-up.rules.ts';
import { handoverPercent, isHandoverOverdue } from '../handover/rules.ts';
import type { Cliff } from './rules.ts';

interface ListsProps {
  cliff: Cliff;
  today: string;
  /** The reader's language on the public page, undefined in the workspace. */
  lang: string | undefined;
}

function useHref(lang: string | undefined) {
  const kinds = declaredNodeKinds();
  return (kind: string, code: string) =>
    lang === undefined ? kinds.get(kind)?.href?.(code) : kinds.get(kind)?.publicHref?.(code, lang);
}

const TitleWithCode = ({ code, title }: { code: string; title: string }) => (
  <>
    <span lang="de">{title}</span>{' '}
    <span class="qs-quiet qs-small">
      <Bdi>{code}</Bdi>
    </span>
  </>
);

function Rows({ rows }: { rows: readonly ListRow[] }) {
  const { t } = useWords();
  return rows.length > 0 ? <List rows={rows} /> : <p class="qs-quiet">{t('grants.cliff.none')}</p>;
}

/** Measures that lose money, the most money first, each with the voices that hang on it. */
export function FallingMeasures({ cliff, lang }: ListsProps) {
  const { t, format } = useWords();
  const href = useHref(lang);
  return (
    <Section
      id="massnahmen"
      title={t('grants.cliff.measures-title')}
      aside={cliff.voices > 0 ? t('grants.cliff.voices-all', { count: cliff.voices }) : undefined}
    >
      <Rows
        rows={cliff.measures.map(({ code, title, voiceIds, isSilent, amountCents, state }) => ({
          title: (
            <span data-measure={code}>
              <TitleWithCode code={code} title={title} />
            </span>
          ),
          href: href('measure', code),
          end: <b>{format.euros(amountCents)}</b>,
          note: (
            <>
              {voiceIds.length > 0 && <FrayedEnd />}
              {[
                (isSilent || voiceIds.length > 0) && t('grants.cliff.voices', { count: voiceIds.length }),
                state === 'done' && t('grants.cliff.done'),
              ]
                .filter((part) => part !== false)
                .join(' · ')}
            </>
          ),
        }))}
      />
    </Section>
  );
}

/** Deadlines, posts, offers and grants that fall. */
export function FallingRest({ cliff, today, lang }: ListsProps) {
  const { t, format } = useWords();
  const href = useHref(lang);
  return (
    <>
      {deadlinesOf(cliff, today).map(({ code, applyBy }) => (
        <Alert key={code} kind="warning" title={t('grants.cliff.deadline', { day: format.longDay(applyBy) })}>
          {t('grants.cliff.deadline-text', { days: daysBetween(today, applyBy), code })}
        </Alert>
      ))}
      <FallingPosts {...{ cliff, today, lang }} />
      <Section id="angebote" level={3} title={t('grants.cliff.offers-hit')}>
        <Rows
          rows={cliff.offers.map(({ code, title, capacity }) => ({
            title: (
              <span data-offer={code}>
                <TitleWithCode code={code} title={title} />
              </span>
            ),
            href: href('offer', code),
            ...(capacity ? { end: t('grants.cliff.places', { places: capacity }) } : {}),
          }))}
        />
      </Section>
      <Section id="geld" level={3} title={t('grants.cliff.grants-title')}>
        <Rows
          rows={cliff.grants.map(({ code, title, endOn, grantedCents }) => ({
            title: (
              <span data-grant={code}>
                <TitleWithCode code={code} title={title} />
              </span>
            ),
            href: lang === undefined ? href('grant', code) : undefined,
            end: format.euros(grantedCents ?? 0),
            note: <bdi>{format.day(endOn)}</bdi>,
          }))}
        />
      </Section>
    </>
  );
}

/** How far a post's handover is, is a matter of the house: readers see only that the post falls. */
function FallingPosts({ cliff, today, lang }: ListsProps) {
  const { t, format } = useWords();
  return (
    <Section id="stellen" level={3} title={t('grants.cliff.posts-title')}>
      <Rows
        rows={cliff.posts.map((post) => {
          const percent = lang === undefined ? handoverPercent(post) : undefined;
          return {
            title: (
              <span data-post={post.code}>
                <TitleWithCode code={post.code} title={post.title} />
              </span>
            ),
            end: format.number(post.sharePercent / 100),
            ...(percent !== undefined && {
              note: isHandoverOverdue(post, today)
                ? t('grants.cliff.handover-overdue', { percent })
                : t('grants.cliff.handover', { percent }),
            }),
          };
        })}
      />
    </Section>
  );
}

/** Grants that fall and can still be applied for again. */
function deadlinesOf(cliff: Cliff, today: string): { code: string; applyBy: string }[] {
  return cliff.grants.flatMap((grant) => {
    const applyBy = followUpDay(grant);
    return applyBy !== null && applyBy >= today ? [{ code: grant.code, applyBy }] : [];
  });
}
