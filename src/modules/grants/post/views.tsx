import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { Table } from '#ui/table/table.tsx';
import type { Grant } from '../grant/rules.ts';
import {
  type HandoverView,
  handoverPercent,
  handoverViews,
  isHandoverOverdue,
  isInHandoverView,
} from '../handover/rules.ts';
import { routes } from '../routes.ts';
import { endsSoon, type Post, postRisks } from './rules.ts';
import { PostTimeline } from './timeline.views.tsx';

interface PostsProps {
  posts: readonly Post[];
  /** Whatever the list is narrowed to. */
  all: readonly Post[];
  handover: HandoverView | undefined;
  grants: readonly Grant[];
  today: string;
  mayEdit: boolean;
}

/** Posts with what pays them and how far the handover is; those that end first in front. */
export function PostsView(props: PostsProps) {
  const { t } = useWords();
  const { posts, all, mayEdit } = props;
  const make = mayEdit && (
    <LinkButton kind="primary" href={routes.newPost.href({})}>
      {t('grants.post.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t('grants.posts.title')} lead={t('grants.posts.lead')} actions={all.length > 0 && make} />
      {all.length > 0 && <HandoverFilter {...props} />}
      {posts.length > 0 ? (
        <>
          <PostTable {...props} />
          <PostTimeline {...props} />
        </>
      ) : all.length > 0 ? (
        <EmptyState
          title={t('grants.posts.none-ended')}
          others={[{ href: routes.posts.href({}), label: t('grants.grants.all') }]}
        />
      ) : (
        <EmptyState
          title={t('grants.posts.none')}
          why={t('grants.posts.none-why')}
          first={mayEdit && { href: routes.newPost.href({}), label: t('grants.post.first') }}
        />
      )}
    </>
  );
}

/** Ended posts by their handover, with how many there are. */
function HandoverFilter({ posts, all, handover, today }: PostsProps) {
  const { t } = useWords();
  return (
    <FilterBar
      action={routes.posts.href({})}
      filters={[
        {
          name: 'uebergabe',
          label: t('grants.posts.ended-with'),
          chosen: handover ? [handover] : [],
          choices: handoverViews.map((value) => ({
            value,
            label: t(`grants.posts.ended-with.${value}`),
            count: all.filter((post) => isInHandoverView(post, value, today)).length,
          })),
          clearHref: routes.posts.href({}),
        },
      ]}
      clearHref={routes.posts.href({})}
      result={t('grants.grants.result', { shown: posts.length, all: all.length })}
    />
  );
}

function PostTable({ posts, grants, today }: PostsProps) {
  const { t, format } = useWords();
  return (
    <Table
      caption={t('grants.posts.title')}
      rows={posts}
      rowKey={(post) => post.id}
      columns={[
        { label: t('grants.grant.number'), cell: (post) => <Bdi>{post.code}</Bdi>, quiet: true },
        {
          label: t('grants.posts.post'),
          header: true,
          cell: (post) => <a href={routes.post.href({ code: post.code })}>{post.title}</a>,
        },
        { label: t('grants.posts.unit'), cell: (post) => post.unitName || '–' },
        { label: t('grants.post.share'), numeric: true, cell: (post) => `${format.number(post.sharePercent)} %` },
        { label: t('grants.grant.start'), cell: (post) => format.day(post.startOn) },
        {
          label: t('grants.grant.end'),
          cell: (post) =>
            post.endOn ? (
              <>
                {endsSoon(post, today) ? <Sign name="late" /> : null} {format.day(post.endOn)}
                {endsSoon(post, today) ? ` (${t('grants.posts.days', { days: daysBetween(today, post.endOn) })})` : ''}
              </>
            ) : (
              t('grants.posts.permanent')
            ),
        },
        {
          label: t('grants.posts.paid-by'),
          cell: (post) => <PaidBy post={post} grants={grants} />,
        },
        {
          label: t('grants.posts.handover'),
          cell: (post) => <HandoverCell post={post} today={today} />,
        },
      ]}
    />
  );
}

function PaidBy({ post, grants }: { post: Post; grants: readonly Grant[] }) {
  const { t } = useWords();
  if (post.grantCodes.length === 0) return <>{t('grants.posts.budget')}</>;
  const risks = postRisks(post, grants);
  return (
    <>
      {post.grantCodes.map((code) => (
        <span key={code}>
          <a href={routes.grant.href({ code })}>{code}</a>{' '}
        </span>
      ))}
      {risks.length > 0 && (
        <span class="qs-small">
          <Sign name="late" /> {t(`grants.risk.${risks[0]?.kind ?? 'ends-before-post'}`)}
        </span>
      )}
    </>
  );
}

function HandoverCell({ post, today }: { post: Post; today: string }) {
  const { t } = useWords();
  const percent = handoverPercent(post);
  if (percent === undefined) return <span>–</span>;
  const state = percent === 0 ? t('grants.posts.handover-none') : t('grants.posts.handover-state', { percent });
  if (!isHandoverOverdue(post, today)) return <span>{state}</span>;
  return (
    <span>
      <Sign name="stop" /> {`${state}, ${t('grants.posts.overdue')}`}
    </span>
  );
}
