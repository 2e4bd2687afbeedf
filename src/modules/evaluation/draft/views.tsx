import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { ReportLength } from '../report/rules.ts';
import type { Snapshot } from '../report/snapshot.rules.ts';
import { Lengths, ReportBlocks } from '../report/views.tsx';
import { routes } from '../routes.ts';
import type { DraftFields, ReasonFields } from './form.ts';
import { type Draft, type DraftState, isOpen } from './rules.ts';

export const draftSigns = {
  draft: 'ring',
  submitted: 'late',
  returned: 'stop',
  approved: 'tick',
  discarded: 'cross',
} as const satisfies Record<DraftState, string>;

export interface DraftViewProps {
  draft: Draft;
  /** What the report would say if it were frozen now. */
  snapshot: Snapshot;
  /** How many indicators it does not name because they are not public. */
  notPublic: number;
  length: ReportLength;
  /** For whoever writes it, while its words may change. */
  form: BoundForm<DraftFields> | undefined;
  mayEdit: boolean;
  mayApprove: boolean;
  /** Giving back, or discarding. */
  reason: BoundForm<ReasonFields>;
}

/** A report on its way: what it says with the figures of today, its own words, and what happens next. */
export function DraftView(props: DraftViewProps) {
  const { t } = useWords();
  const { draft, snapshot, notPublic, length, form } = props;
  return (
    <>
      <PageHead
        code={draft.code}
        title={<span lang="de">{draft.title}</span>}
        actions={<Badge sign={draftSigns[draft.state]}>{t(`evaluation.draft.state.${draft.state}`)}</Badge>}
      />
      <Standing {...props} />
      {form && <Words draft={draft} form={form} />}
      {notPublic > 0 && (
        <Alert
          kind="info"
          action={
            <LinkButton href={routes.indicators.href({}, { oeffentlich: 'nein' })}>
              {t('evaluation.draft.not-public-open')}
            </LinkButton>
          }
        >
          {t('evaluation.draft.not-public', { count: notPublic })}
        </Alert>
      )}
      <Section title={t('evaluation.draft.preview')} id="vorschau" aside={t('evaluation.draft.preview-hint')}>
        <Lengths length={length} hrefOf={(laenge) => routes.reportDraft.href({ code: draft.code }, { laenge })} />
        <ReportBlocks report={{ snapshot }} length={length} lang={undefined} />
      </Section>
      <Discard {...props} />
    </>
  );
}

/** What happens next, and who can do it: short enough for a phone. */
function Standing({ draft, mayEdit, mayApprove, reason }: DraftViewProps) {
  const { t, format } = useWords();
  const { code, state } = draft;
  if (state !== 'submitted') {
    return (
      <>
        {state === 'returned' && <Alert title={t('evaluation.draft.returned')}>{draft.reason}</Alert>}
        {mayEdit && (
          <Section title={t('evaluation.draft.submit')} id="freigabe">
            <Then>{t('evaluation.draft.submit-hint')}</Then>
            <ActionForm action={routes.draftSubmission.href({ code })}>
              <Button kind="primary">{t('evaluation.draft.submit')}</Button>
            </ActionForm>
          </Section>
        )}
      </>
    );
  }
  return (
    <Section title={t('evaluation.draft.decide')} id="freigabe">
      <p>{t('evaluation.draft.submitted-by', { by: draft.byLabel, moment: format.moment(draft.at) })}</p>
      {mayApprove && (
        <>
          <Then>{t('evaluation.draft.approve-hint')}</Then>
          <div class="qs-acts">
            <ActionForm action={routes.draftApproval.href({ code })}>
              <Button kind="primary">{t('evaluation.draft.approve')}</Button>
            </ActionForm>
          </div>
          <Form
            prefix="rueckgabe"
            action={routes.draftReturn.href({ code })}
            opener={{ at: routes.reportDraft.href({ code }), label: t('evaluation.draft.return') }}
            of={reason}
          >
            <Control of={reason.control('reason')} label={t('evaluation.draft.return-reason')} />
            <SaveBar save={t('evaluation.draft.return')} sticky={false} />
          </Form>
        </>
      )}
      {mayEdit && (
        <ActionForm action={routes.draftSubmission.href({ code })} hidden={{ _method: 'delete' }}>
          <Button>{t('evaluation.draft.take-back')}</Button>
        </ActionForm>
      )}
    </Section>
  );
}

function Words({ draft: { code }, form }: { draft: Draft; form: BoundForm<DraftFields> }) {
  const { t } = useWords();
  const labels = {
    title: t('evaluation.report.title'),
    foreword: t('evaluation.public.report.foreword'),
    explanation: t('evaluation.public.report.explanation'),
    recommendation: t('evaluation.public.report.recommendation'),
  };
  return (
    <Section title={t('evaluation.draft.words')} id="texte" aside={t('evaluation.draft.words-hint')}>
      <Form
        prefix="texte"
        action={routes.reportDraft.href({ code })}
        opener={{ at: routes.reportDraft.href({ code }), label: t('evaluation.draft.write'), isFirst: true }}
        of={form}
        labels={labels}
      >
        <Control of={form.control('title')} label={labels.title} />
        <Control of={form.control('foreword')} label={labels.foreword} hint={t('evaluation.draft.foreword-hint')} />
        <Control
          of={form.control('explanation')}
          label={labels.explanation}
          hint={t('evaluation.draft.explanation-hint')}
        />
        <Control
          of={form.control('recommendation')}
          label={labels.recommendation}
          hint={t('evaluation.draft.recommendation-hint')}
        />
        <SaveBar save={t('evaluation.draft.save')} sticky={false} />
      </Form>
    </Section>
  );
}

function Discard({ draft, mayEdit, reason }: DraftViewProps) {
  const { t } = useWords();
  const { code } = draft;
  if (!mayEdit || !isOpen(draft)) return null;
  return (
    <Form
      prefix="verwerfen"
      action={routes.reportDraft.href({ code })}
      opener={{ at: routes.reportDraft.href({ code }), label: t('evaluation.draft.discard') }}
      hidden={{ _method: 'delete' }}
      of={reason}
    >
      <Control of={reason.control('reason')} label={t('evaluation.report.reason')} />
      <SaveBar save={t('evaluation.draft.discard')} sticky={false} />
    </Form>
  );
}
