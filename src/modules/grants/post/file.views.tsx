import type { BoundForm } from '#platform/forms/bind.ts';
import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { type Fact, Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { Standing } from '../grant/list.views.tsx';
import type { Grant } from '../grant/rules.ts';
import { handoverParts, handoverPercent, isHandoverOverdue, missingParts } from '../handover/rules.ts';
import { routes } from '../routes.ts';
import { Folder, type FolderProps } from './folder.views.tsx';
import type { postEndForm, postRemovalForm } from './form.ts';
import { canRemovePost, endsSoon, type Post, postRisks } from './rules.ts';

interface PostProps extends FolderProps {
  grants: readonly Grant[];
  forms: {
    end: BoundForm<(typeof postEndForm)['fields']>;
    removal: BoundForm<(typeof postRemovalForm)['fields']>;
  };
}

/** One post and its handover file: what is missing first, then what is there, then what is gathered by itself. */
export function PostView(props: PostProps) {
  const { t } = useWords();
  const { post, grants, today, mayEdit } = props;
  return (
    <>
      <PageHead
        code={post.code}
        title={post.title}
        kicker={post.unitName}
        actions={
          <>
            {mayEdit && (
              <LinkButton href={routes.editPost.href({ code: post.code })}>{t('grants.grant.edit')}</LinkButton>
            )}
            <LinkButton kind="tertiary" href={routes.cliff.href({})}>
              {t('grants.cliff.title')}
            </LinkButton>
            <Menu label={t('grants.folder.take')} end>
              <a href={routes.postFolder.href({ code: post.code })}>{t('grants.folder.pdf')}</a>
              <a href={routes.postFolder.href({ code: post.code }, { format: 'docx' })}>{t('grants.folder.word')}</a>
            </Menu>
            <PrintButton />
          </>
        }
      />
      {isHandoverOverdue(post, today) && <Overdue post={post} today={today} />}
      <Risks post={post} grants={grants} />
      <Columns split="8-4">
        <div>
          <Contents post={post} />
          <Folder {...props} />
        </div>
        <div>
          <Section title={t('grants.grant.facts')}>
            <Facts facts={useFacts(post, today)} />
          </Section>
          <PaidBy grants={grants} today={today} />
          {mayEdit && <EndForm {...props} />}
          {mayEdit && canRemovePost(post).ok && <RemovalForm {...props} />}
        </div>
      </Columns>
    </>
  );
}

function PaidBy({ grants, today }: Pick<PostProps, 'grants' | 'today'>) {
  const { t } = useWords();
  return (
    <Section title={t('grants.posts.paid-by')}>
      {grants.length === 0 ? (
        <p class="qs-quiet">{t('grants.post.from-budget')}</p>
      ) : (
        <List
          rows={grants.map((grant) => ({
            title: `${grant.code} ${grant.title}`,
            href: routes.grant.href({ code: grant.code }),
            note: <Standing grant={grant} today={today} />,
            end: <EndDay day={grant.endOn} />,
          }))}
        />
      )}
    </Section>
  );
}

function EndDay({ day }: { day: string }) {
  return <bdi>{useWords().format.day(day)}</bdi>;
}

/** Money that ends before the post, or is not there yet. */
function Risks({ post, grants }: Pick<PostProps, 'post' | 'grants'>) {
  const { t, format } = useWords();
  const risks = postRisks(post, grants);
  if (risks.length === 0) return null;
  return (
    <Alert kind="warning" title={t('grants.risk.title')}>
      {risks
        .map(({ grant, kind }) =>
          t(`grants.risk.long.${kind}`, {
            grant: `${grant.code} ${grant.title}`,
            start: format.day(grant.startOn),
            end: format.day(grant.endOn),
          }),
        )
        .join(' ')}
    </Alert>
  );
}

function Overdue({ post, today }: { post: Post; today: string }) {
  const { t, format } = useWords();
  const due = post.handoverDueOn ?? today;
  const missing = missingParts(post).map((part) => t(`grants.handover.part.${part}`));
  return (
    <Alert
      kind="warning"
      title={t('grants.handover.overdue', { day: format.longDay(due), days: daysBetween(due, today) })}
    >
      {t('grants.handover.missing', { parts: format.list(missing) })}
    </Alert>
  );
}

function useFacts(post: Post, today: string): Fact[] {
  const { t, format } = useWords();
  const percent = handoverPercent(post);
  return [
    { label: t('grants.post.share'), value: `${format.number(post.sharePercent)} %` },
    { label: t('grants.grant.start'), value: format.day(post.startOn) },
    {
      label: t('grants.grant.end'),
      value: post.endOn ? format.day(post.endOn) : t('grants.posts.permanent'),
      ...(post.endOn && endsSoon(post, today)
        ? { note: t('grants.posts.days', { days: daysBetween(today, post.endOn) }) }
        : {}),
    },
    ...(percent === undefined
      ? []
      : [
          {
            label: t('grants.posts.handover'),
            value: percent === 0 ? t('grants.posts.handover-none') : t('grants.posts.handover-state', { percent }),
            note: post.handoverDueOn ? t('grants.handover.due', { day: format.day(post.handoverDueOn) }) : undefined,
          },
        ]),
  ];
}

/** The five parts at a glance, each leading to what has gathered for it. */
function Contents({ post }: Pick<PostProps, 'post'>) {
  const { t, format } = useWords();
  return (
    <Section title={t('grants.posts.handover')} id="uebergabe" aside={t('grants.handover.aside')}>
      <List
        rows={handoverParts.map((part) => {
          const done = post.handoverDone.find((one) => one.part === part);
          return {
            title: (
              <>
                <Sign name={done ? 'tick' : 'ring'} /> {t(`grants.handover.part.${part}`)}
              </>
            ),
            href: `#teil-${part}`,
            end: done ? format.day(done.doneOn) : t('grants.handover.open'),
          };
        })}
      />
    </Section>
  );
}

function EndForm({ post, forms }: PostProps) {
  const { t } = useWords();
  return (
    <Section title={t('grants.post.move-end')}>
      <Form
        prefix="ende"
        action={routes.postEnd.href({ code: post.code })}
        opener={{ at: routes.post.href({ code: post.code }), label: t('grants.post.move-end') }}
        of={forms.end}
      >
        <Control
          of={forms.end.control('endOn')}
          label={t('grants.grant.end')}
          hint={t('grants.post.no-end')}
          optional
        />
        <Control of={forms.end.control('reason')} label={t('grants.grant.reason')} />
        <SaveBar save={t('grants.post.move-end')} sticky={false} />
      </Form>
    </Section>
  );
}

/** For a post that was written down by mistake; one that anything refers to ends instead. */
function RemovalForm({ post: { code }, forms: { removal } }: PostProps) {
  const { t } = useWords();
  const label = t('grants.post.remove');
  return (
    <Form
      prefix="entfernen"
      action={routes.postRemoval.href({ code })}
      opener={{ at: routes.post.href({ code }), label }}
      of={removal}
      label={label}
    >
      <Control of={removal.control('reason')} label={t('grants.grant.reason')} hint={t('grants.post.remove-hint')} />
      <SaveBar save={label} sticky={false} />
    </Form>
  );
}
