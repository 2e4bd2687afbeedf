import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { Table } from '#ui/table/table.tsx';
import { handoverPercent, isHandoverOverdue } from '../handover/rules.ts';
import { routes } from '../routes.ts';
import { endsSoon, type Post } from './rules.ts';

/** Posts with what pays them and how far the handover is; those that end first in front. */
export function PostsView({ posts, today }: { posts: readonly Post[]; today: string }) {
  const { t, format } = useWords();
  return (
    <>
      <PageHead title={t('grants.posts.title')} lead={t('grants.posts.lead')} />
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
          { label: t('grants.posts.unit'), cell: (post) => post.unitName },
          { label: t('grants.posts.share'), numeric: true, cell: (post) => format.number(post.sharePercent / 100) },
          { label: t('grants.grant.start'), cell: (post) => format.day(post.startOn) },
          {
            label: t('grants.grant.end'),
            cell: (post) =>
              post.endOn ? (
                <>
                  {endsSoon(post, today) ? <Sign name="late" /> : null} {format.day(post.endOn)}
                  {endsSoon(post, today)
                    ? ` (${t('grants.posts.days', { days: daysBetween(today, post.endOn) })})`
                    : ''}
                </>
              ) : (
                t('grants.posts.permanent')
              ),
          },
          {
            label: t('grants.posts.paid-by'),
            cell: (post) =>
              post.grantCodes.length === 0
                ? t('grants.posts.budget')
                : post.grantCodes.map((code) => (
                    <span key={code}>
                      <a href={routes.grant.href({ code })}>{code}</a>{' '}
                    </span>
                  )),
          },
          {
            label: t('grants.posts.handover'),
            cell: (post) => <HandoverCell post={post} today={today} />,
          },
        ]}
      />
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
