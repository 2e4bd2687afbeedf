import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { List } from '#ui/list/list.tsx';
import { Section, Stack } from '#ui/section-head/section-head.tsx';
import { PointControls } from '../point/edit.views.tsx';
import { countAnswered } from '../point/rules.ts';
import { AboutLine, pointHref, VerdictBadge } from '../point/views.tsx';
import { routes } from '../routes.ts';
import { canPublish, hasLink } from './rules.ts';
import type { StatementProps } from './views.tsx';

/** The points of a statement, and one more. */
export function Points({ statement, points, offered, forms, may }: StatementProps) {
  const { t } = useWords();
  const { answered, all } = countAnswered(points);
  const at = routes.statement.href({ code: statement.code });
  const rows = points.map((point) => ({
    title: point.text,
    href: pointHref(point),
    note: <AboutLine point={point} />,
    end: <VerdictBadge answer={point.answer} />,
  }));
  return (
    <Section
      title={t('participation.point.plural')}
      id="punkte"
      aside={all > 0 ? t('participation.point.answered', { answered, all }) : t('participation.point.split-hint')}
    >
      {rows.length > 0 && <List rows={rows} />}
      {may.edit && statement.publishedOn === null && (
        <Form
          action={routes.statementPoints.href({ code: statement.code })}
          of={forms.point}
          hidden={{ id: forms.point.control('id').value }}
          prefix="punkt"
          opener={{ at, label: t('participation.point.add'), isFirst: all === 0 }}
        >
          <PointControls form={forms.point} offered={offered} />
          <SaveBar save={t('participation.point.save')} sticky={false} />
        </Form>
      )}
    </Section>
  );
}

/** Whether the answers are published, and the step to publish them or to take that back. */
export function Publication({ statement, points, forms, may }: StatementProps) {
  const { t, format } = useWords();
  const { code, publishedOn, mayBeNamed } = statement;
  const decision = canPublish(statement, countAnswered(points));
  const at = routes.statement.href({ code });
  const reach = t(mayBeNamed ? 'participation.statement.publish-named' : 'participation.statement.publish-unnamed');
  return (
    <Section title={t('participation.statement.publication')} id="veroeffentlichung">
      {publishedOn !== null ? (
        <Stack>
          <p>{t('participation.statement.published-since', { day: format.day(publishedOn) })}</p>
          {may.edit && (
            <Form
              action={routes.statementPublication.href({ code })}
              hidden={{ _method: 'delete' }}
              of={forms.withdrawal}
              prefix="zuruecknehmen"
              opener={{ at, label: t('participation.statement.unpublish') }}
            >
              <Control of={forms.withdrawal.control('reason')} label={t('participation.reason')} rows={2} />
              <SaveBar save={t('participation.statement.unpublish')} sticky={false} />
            </Form>
          )}
        </Stack>
      ) : decision.ok ? (
        <Stack>
          <Then>{reach}</Then>
          {may.edit && (
            <ActionForm action={routes.statementPublication.href({ code })}>
              <Button kind="primary">{t('participation.statement.publish')}</Button>
            </ActionForm>
          )}
        </Stack>
      ) : (
        <Alert title={t(decision.key, decision.values)}>{reach}</Alert>
      )}
    </Section>
  );
}

/** Another last day for somebody who has not answered. */
export function Deadline({ statement, forms }: StatementProps) {
  const { t } = useWords();
  const { code } = statement;
  return (
    <Section title={t('participation.statement.due')} id="frist">
      <Form
        action={routes.statementDeadline.href({ code })}
        of={forms.deadline}
        prefix="frist"
        opener={{ at: routes.statement.href({ code }), label: t('participation.statement.move-deadline') }}
      >
        <Control of={forms.deadline.control('dueOn')} label={t('participation.statement.due')} />
        <Control of={forms.deadline.control('reason')} label={t('participation.reason')} rows={2} />
        <SaveBar save={t('participation.statement.move-deadline')} sticky={false} />
      </Form>
    </Section>
  );
}

/** Ending the link of the body by hand, or opening it again. */
export function LinkEnd({ statement, forms, today }: StatementProps) {
  const { t, format } = useWords();
  const { code, linkEnd } = statement;
  if (linkEnd === null && !hasLink(statement, today)) return null;
  const button = t(linkEnd ? 'participation.statement.reopen-link' : 'participation.statement.end-link');
  return (
    <Section title={t('participation.statement.link')} id="link">
      {linkEnd && (
        <p>{t('participation.statement.link-ended', { day: format.day(linkEnd.on), reason: linkEnd.reason })}</p>
      )}
      <Form
        action={routes.statementLinkEnd.href({ code })}
        hidden={linkEnd ? { _method: 'delete' } : {}}
        of={forms.link}
        prefix="link"
        opener={{ at: routes.statement.href({ code }), label: button }}
      >
        <p>{t(linkEnd ? 'participation.statement.reopen-link-hint' : 'participation.statement.end-link-hint')}</p>
        <Control
          of={forms.link.control('reason')}
          label={t('participation.reason')}
          rows={2}
          {...(linkEnd ? {} : { hint: t('participation.statement.end-link-reason-hint') })}
        />
        <SaveBar save={button} sticky={false} />
      </Form>
    </Section>
  );
}

/** Taking back an invitation, or removing what was recorded by mistake. */
export function Removal({ statement, forms }: StatementProps) {
  const { t } = useWords();
  const { code, receivedOn } = statement;
  const isHere = receivedOn !== null;
  const button = t(isHere ? 'participation.statement.remove' : 'participation.statement.take-back');
  return (
    <Section title={t(isHere ? 'participation.statement.mistake' : 'participation.statement.end')} id="einladung">
      <Form
        action={routes.statementInvitationEnd.href({ code })}
        hidden={{ _method: 'delete' }}
        of={forms.ending}
        prefix="einladung"
        opener={{ at: routes.statement.href({ code }), label: button }}
      >
        <p>{t(isHere ? 'participation.statement.remove-hint' : 'participation.statement.take-back-hint')}</p>
        <Control of={forms.ending.control('reason')} label={t('participation.reason')} rows={2} />
        <SaveBar save={button} sticky={false} />
      </Form>
    </Section>
  );
}
