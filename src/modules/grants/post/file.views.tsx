import { conceptRoutes, type Measure } from '#modules/concept/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { type Fact, Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { Standing } from '../grant/list.views.tsx';
import type { Grant } from '../grant/rules.ts';
import type { handoverForm } from '../handover/form.ts';
import { handoverParts, handoverPercent, isHandoverOverdue, missingParts } from '../handover/rules.ts';
import { routes } from '../routes.ts';
import { postDeadlines } from './deadline.rules.ts';
import type { postEndForm, postRemovalForm } from './form.ts';
import { canRemovePost, endsSoon, type Post, postRisks } from './rules.ts';

interface PostProps {
  post: Post;
  grants: readonly Grant[];
  /** Measures that the post's unit leads: nobody has to enter them. */
  measures: readonly Measure[];
  today: string;
  forms: {
    handover: BoundForm<(typeof handoverForm)['fields']>;
    end: BoundForm<(typeof postEndForm)['fields']>;
    removal: BoundForm<(typeof postRemovalForm)['fields']>;
  };
  mayEdit: boolean;
}

/** One post and its handover file: what is missing first, then what is there, then what is gathered by itself. */
export function PostView(props: PostProps) {
  const { t } = useWords();
  const { post, grants, measures, today, mayEdit } = props;
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
            <PrintButton />
          </>
        }
      />
      {isHandoverOverdue(post, today) && <Overdue post={post} today={today} />}
      <Risks post={post} grants={grants} />
      <Columns split="8-4">
        <div>
          <Parts {...props} />
          <Deadlines {...props} />
          <Section title={t('grants.handover.measures', { count: measures.length })} id="massnahmen">
            {measures.length === 0 && <p class="qs-quiet">{t('grants.handover.no-measures')}</p>}
            <List
              rows={measures.map(({ code, title, endOn, state }) => ({
                title: `${code} ${title}`,
                href: conceptRoutes.measure.href({ code }),
                note: t(`concept.state.${state.state}`),
                ...(endOn && { end: <EndDay day={endOn} /> }),
              }))}
            />
          </Section>
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

/** What nobody has to write down: the days of its money and of its measures, the missed ones first. */
function Deadlines({ grants, measures, today }: PostProps) {
  const { t } = useWords();
  const deadlines = postDeadlines(grants, measures, today);
  return (
    <Section title={t('grants.handover.deadlines', { count: deadlines.length })} id="fristen">
      {deadlines.length === 0 && <p class="qs-quiet">{t('grants.handover.no-deadlines')}</p>}
      <List
        rows={deadlines.map(({ on, kind, of, code, title }) => ({
          title: t(`grants.handover.deadline.${kind}`, { thing: `${code} ${title}` }),
          href: of === 'grant' ? routes.grant.href({ code }) : conceptRoutes.measure.href({ code }),
          end: <EndDay day={on} />,
          ...(on < today && { note: t('grants.handover.deadline-missed', { days: daysBetween(on, today) }) }),
        }))}
      />
    </Section>
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

/** The five parts: missing ones with the form to complete them, done ones with day, place and who recorded them. */
function Parts({ post, forms, mayEdit }: PostProps) {
  const { t, format } = useWords();
  const missing = missingParts(post);
  const action = routes.handover.href({ code: post.code });
  return (
    <Section title={t('grants.posts.handover')} id="uebergabe" aside={t('grants.handover.aside')}>
      <ul class="qs-list">
        {handoverParts.map((part) => {
          const done = post.handoverDone.find((one) => one.part === part);
          return (
            <li key={part}>
              <span>
                <Sign name={done ? 'tick' : 'ring'} /> {t(`grants.handover.part.${part}`)}
              </span>
              <span class="qs-list__end">
                {done ? format.day(done.doneOn) : t('grants.handover.open')}
                {done && mayEdit && (
                  <ActionForm action={action} hidden={{ _method: 'delete', part }}>
                    <Button kind="tertiary">{t('grants.handover.reopen')}</Button>
                  </ActionForm>
                )}
              </span>
              <small>
                {done ? [done.note, done.byLabel].filter(Boolean).join(' · ') : t(`grants.handover.hint.${part}`)}
              </small>
            </li>
          );
        })}
      </ul>
      {mayEdit && missing.length > 0 && (
        <Form
          prefix="teil"
          action={action}
          opener={{ at: routes.post.href({ code: post.code }), label: t('grants.handover.complete'), isFirst: true }}
          of={forms.handover}
          label={t('grants.handover.complete')}
        >
          <Control
            of={forms.handover.control('part')}
            label={t('grants.handover.which')}
            choices={missing.map((part) => ({ value: part, label: t(`grants.handover.part.${part}`) }))}
          />
          <Control of={forms.handover.control('note')} label={t('grants.handover.note')} rows={2} optional />
          <SaveBar save={t('grants.handover.complete')} sticky={false} />
        </Form>
      )}
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
