import { accountRoutes } from '#modules/accounts/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { type Edition, inEdition } from '../edition/rules.ts';
import type { ReasonFields } from '../form.ts';
import { routes } from '../routes.ts';
import type { ApprovalEntry } from './approval.data.ts';
import { type Approval, type ApprovalStanding, needsApproval, shortened, standingOf } from './approval.rules.ts';
import { BasisOfApproval, type BasisProps } from './approval-basis.views.tsx';
import type { PaperApprovalFields } from './form.ts';

const signs = {
  open: 'ring',
  submitted: 'late',
  returned: 'stop',
  approved: 'tick',
  outdated: 'stop',
} as const satisfies Record<ApprovalStanding, string>;

export interface ApprovalViewProps extends BasisProps {
  approval: Approval | undefined;
  steps: readonly ApprovalEntry[];
  /** Of all that the draft says now: what is approved is what was seen. */
  mark: string;
  /** How many can come in and approve. */
  heads: number;
  may: { edit: boolean; approve: boolean; invite: boolean; answer: boolean };
  refusal: Refusal | undefined;
  reason: BoundForm<ReasonFields>;
  paper: BoundForm<PaperApprovalFields>;
}

/** Before a draft goes to the council: what changes, what is open, and the head's yes or no. Short enough for a phone. */
export function ApprovalView(props: ApprovalViewProps) {
  const { t } = useWords();
  const { edition, approval, refusal, reason, paper } = props;
  const general = refusal ?? [...reason.errors, ...paper.errors].find(({ field }) => field === undefined);
  return (
    <Stack>
      <PageHead
        code={edition.code}
        title={t('concept.approval.title')}
        kicker={edition.title}
        lead={t('concept.approval.lead')}
        actions={<StandingBadge edition={edition} approval={approval} />}
      />
      {general && <Alert kind="danger" refuses title={t(general.key, general.values)} />}
      <Section title={t('concept.approval.next')} id="freigabe">
        <Next {...props} />
      </Section>
      <BasisOfApproval {...props} />
      <Steps {...props} />
    </Stack>
  );
}

function StandingBadge({ edition, approval }: { edition: Edition; approval: Approval | undefined }) {
  const { t } = useWords();
  const standing = standingOf(approval);
  if (!needsApproval(edition)) return null;
  return <Badge sign={signs[standing]}>{t(`concept.approval.standing.${standing}`)}</Badge>;
}

/** What happens next, and who has to do it. */
function Next(props: ApprovalViewProps) {
  const { t, format } = useWords();
  const { edition, approval, may } = props;
  const standing = standingOf(approval);
  if (!needsApproval(edition)) return <p>{t('concept.approval.not-needed')}</p>;
  const values = approval && {
    by: approval.signingFunction || approval.byLabel,
    day: format.day(approval.sinceOn),
    codes: shortened(approval.changed),
  };
  return (
    <Stack>
      {standing === 'open' && <p>{t('concept.approval.say.open')}</p>}
      {standing === 'submitted' && <p>{t('concept.approval.say.submitted', values)}</p>}
      {standing === 'submitted' && approval && approval.changed.length > 0 && (
        <p class="qs-quiet">{t('concept.approval.changed-since', values)}</p>
      )}
      {standing === 'returned' && (
        <Alert kind="warning" title={t('concept.approval.say.returned', values)}>
          {approval?.reason}
        </Alert>
      )}
      {standing === 'outdated' && (
        <Alert kind="warning" title={t('concept.approval.say.outdated', values)}>
          {t('concept.approval.changed-since', values)}
        </Alert>
      )}
      {standing === 'approved' && (
        <Alert kind="success" title={t('concept.approval.say.approved', values)}>
          <a href={`${routes.concept.href({}, inEdition(edition.code))}#weg`}>{t('concept.approval.to-way')}</a>
        </Alert>
      )}
      <Stops {...props} />
      {standing === 'submitted' && may.approve && <Decide {...props} />}
      {may.edit && <ForLeadUnit {...props} standing={standing} />}
      {props.heads === 0 && standing !== 'approved' && <NobodyThere {...props} />}
    </Stack>
  );
}

/** What would stop the resolution is said before somebody submits or approves, with the way to it. */
function Stops({ defects, unowned }: ApprovalViewProps) {
  const { t } = useWords();
  const count = defects.length + unowned;
  if (count === 0) return null;
  return (
    <Alert kind="warning" title={t('concept.approval.stops', { count })}>
      <a href="#maengel">{t('concept.approval.stops-which')}</a>
    </Alert>
  );
}

function Decide({ edition: { code }, mark, reason }: ApprovalViewProps) {
  const { t } = useWords();
  return (
    <>
      <Then>{t('concept.approval.then')}</Then>
      <Actions>
        <ActionForm action={routes.editionApprovalGiven.href({ code })} hidden={{ seen: mark }}>
          <Button kind="primary">{t('concept.approval.approve')}</Button>
        </ActionForm>
      </Actions>
      <Form
        prefix="rueckgabe"
        action={routes.editionApprovalReturn.href({ code })}
        opener={{ at: routes.editionApproval.href({ code }), label: t('concept.approval.return') }}
        of={reason}
      >
        <Control of={reason.control('reason')} label={t('concept.approval.return-reason')} rows={3} />
        <SaveBar save={t('concept.approval.return')} sticky={false} />
      </Form>
    </>
  );
}

function ForLeadUnit({ edition: { code }, standing }: ApprovalViewProps & { standing: ApprovalStanding }) {
  const { t } = useWords();
  const action = routes.editionApproval.href({ code });
  if (standing === 'approved') {
    return null;
  } else if (standing === 'submitted') {
    return (
      <Actions>
        <ActionForm action={action} hidden={{ _method: 'delete' }}>
          <Button>{t('concept.approval.withdraw')}</Button>
        </ActionForm>
      </Actions>
    );
  } else {
    return (
      <>
        <Then>{t('concept.approval.then')}</Then>
        <Actions>
          <ActionForm action={action}>
            <Button kind="primary">
              {t(standing === 'open' ? 'concept.approval.submit' : 'concept.approval.again')}
            </Button>
          </ActionForm>
        </Actions>
      </>
    );
  }
}

/** A county whose head has no account is told whom to invite, and is not stuck until then. */
function NobodyThere({ edition: { code }, may, paper }: ApprovalViewProps) {
  const { t } = useWords();
  const labels = { on: t('concept.approval.signed-on'), signingFunction: t('concept.approval.signed-by') };
  return (
    <>
      <Alert
        kind="warning"
        title={t('concept.approval.nobody')}
        action={
          may.invite && <LinkButton href={accountRoutes.newPerson.href({})}>{t('concept.approval.invite')}</LinkButton>
        }
      >
        {t(may.invite ? 'concept.approval.nobody-invite' : 'concept.approval.nobody-ask')}
      </Alert>
      {may.edit && (
        <Form
          prefix="papier"
          action={routes.editionApprovalPaper.href({ code })}
          opener={{ at: routes.editionApproval.href({ code }), label: t('concept.approval.paper') }}
          of={paper}
          labels={labels}
        >
          <p>{t('concept.approval.paper-hint')}</p>
          <Control of={paper.control('on')} label={labels.on} />
          <Control
            of={paper.control('signingFunction')}
            label={labels.signingFunction}
            hint={t('concept.approval.signed-by-hint')}
          />
          <SaveBar save={t('concept.approval.paper')} sticky={false} />
        </Form>
      )}
    </>
  );
}

function Steps({ steps }: ApprovalViewProps) {
  const { t } = useWords();
  if (steps.length === 0) return null;
  const items = steps.map(({ state, sinceOn, byLabel, signingFunction, reason }) => ({
    day: sinceOn,
    withYear: true,
    children: t(`concept.approval.state.${state}`),
    fact: [reason, signingFunction && t('concept.approval.on-paper', { by: signingFunction }), byLabel]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Section title={t('concept.approval.history')} id="verlauf">
      <Timeline items={items} label={t('concept.approval.history')} />
    </Section>
  );
}

/** On the page of the edition: how it stands with the head, and the way there. */
export function ApprovalLine({ edition, approval }: { edition: Edition; approval: Approval | undefined }) {
  const { t } = useWords();
  if (!needsApproval(edition)) return null;
  const standing = standingOf(approval);
  return (
    <Alert
      kind={standing === 'approved' ? 'success' : 'info'}
      title={t(`concept.approval.line.${standing}`)}
      action={
        <LinkButton href={routes.editionApproval.href({ code: edition.code })}>{t('concept.approval.open')}</LinkButton>
      }
    >
      {t(`concept.approval.act.${standing}`)}
    </Alert>
  );
}
