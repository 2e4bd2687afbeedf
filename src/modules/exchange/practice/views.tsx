import { conceptRoutes } from '#modules/concept/index.ts';
import { editionMark, nodeHref, nodeKeyOf, type ThreadNode } from '#modules/thread/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { ReasonFields } from '../form.ts';
import { routes } from '../routes.ts';
import { Removal } from '../views.tsx';
import type { OutcomeFields, PracticeFields } from './form.ts';
import { outcomes, type Practice, standingOf } from './rules.ts';

const signs = { discussed: 'ring', 'taken-along': 'dot', adopted: 'tick', given: 'tick', dropped: 'cross' } as const;

/** How an idea stands. */
export function PracticeBadge({ practice }: { practice: Practice }) {
  const { t } = useWords();
  const standing = standingOf(practice);
  return <Badge sign={signs[standing]}>{t(`exchange.practice.standing.${standing}`)}</Badge>;
}

/** What the fields of an idea are called, for the list of errors. */
export function usePracticeLabels() {
  const { t } = useWords();
  return {
    title: t('exchange.practice.title'),
    description: t('exchange.practice.description'),
    source: t('exchange.practice.source'),
    isTakenAlong: t('exchange.practice.taken-along'),
    followUpOn: t('exchange.practice.follow-up-on'),
    isGiven: t('exchange.practice.given'),
  };
}

/** The fields of an idea. */
export function PracticeControls({ form }: { form: BoundForm<PracticeFields> }) {
  const { t } = useWords();
  const labels = usePracticeLabels();
  return (
    <>
      <Control of={form.control('title')} label={labels.title} />
      <Control of={form.control('description')} label={labels.description} rows={3} optional />
      <Control of={form.control('source')} label={labels.source} hint={t('exchange.practice.source-hint')} optional />
      <Control of={form.control('isTakenAlong')} label={labels.isTakenAlong} />
      <Control of={form.control('followUpOn')} label={labels.followUpOn} hint={t('exchange.practice.follow-up-hint')} />
      <Control of={form.control('isGiven')} label={labels.isGiven} />
    </>
  );
}

export interface PracticeProps {
  practice: Practice;
  /** Goals and measures that came of it. */
  heirs: readonly ThreadNode[];
  hasEdition: boolean;
  history: readonly HistoryEntry[];
  mayEdit: boolean;
  mayMake: boolean;
  outcome: BoundForm<OutcomeFields>;
  removal: BoundForm<ReasonFields>;
}

/** An idea from elsewhere: where it was seen, what came of it here, and how it ended. */
export function PracticeView(props: PracticeProps) {
  const { t, format } = useWords();
  const { practice, history, mayEdit } = props;
  const { visit, followUpOn, ending } = practice;
  const facts = [
    {
      label: t('exchange.practice.heard'),
      value: <a href={routes.visit.href({ code: visit.code })}>{visit.title}</a>,
      note: format.day(visit.heldOn),
    },
    ...(practice.source ? [{ label: t('exchange.practice.source'), value: practice.source }] : []),
    ...(followUpOn ? [{ label: t('exchange.practice.follow-up-on'), value: format.day(followUpOn) }] : []),
    ...(ending
      ? [{ label: t('exchange.practice.outcome'), value: ending.reason, note: format.day(ending.endedOn) }]
      : []),
  ];
  const edit = mayEdit && !ending && (
    <LinkButton href={routes.practiceEdit.href({ code: practice.code })}>{t('exchange.visit.edit')}</LinkButton>
  );
  return (
    <Stack>
      <PageHead
        code={practice.code}
        title={practice.title}
        lead={practice.description}
        actions={
          <>
            <PracticeBadge practice={practice} />
            {edit}
          </>
        }
      />
      <Facts facts={facts} />
      {practice.isTakenAlong && <Heirs {...props} />}
      {mayEdit && practice.isTakenAlong && <Ending {...props} />}
      <Section title={t('exchange.history')} id="verlauf">
        <RecordedHistory
          entries={history}
          what={({ action }) => t(`exchange.action.${action as 'changed'}`)}
          begins={['created']}
        />
        {mayEdit && (
          <Removal
            action={routes.practiceEdit.href({ code: practice.code })}
            at={routes.practice.href({ code: practice.code })}
            label={t('exchange.practice.remove')}
            removal={props.removal}
          />
        )}
      </Section>
    </Stack>
  );
}

function Heirs({ practice, heirs, hasEdition, mayMake }: PracticeProps) {
  const words = useWords();
  const { t } = words;
  const from = { ['aus']: nodeKeyOf({ kind: 'practice', id: practice.id }) };
  const rows = heirs.map((node) => ({
    title: `${node.code} ${node.title}`,
    href: nodeHref(node),
    end: editionMark(node, words),
  }));
  return (
    <Section title={t('exchange.practice.heirs')} id="daraus">
      {rows.length > 0 ? <List rows={rows} /> : <p>{t('exchange.practice.no-heirs')}</p>}
      {mayMake && !practice.ending && (
        <Actions>
          {hasEdition ? (
            <>
              <LinkButton href={conceptRoutes.goalNew.href({}, from)}>{t('exchange.practice.make-goal')}</LinkButton>
              <LinkButton href={conceptRoutes.measureNew.href({}, from)}>
                {t('exchange.practice.make-measure')}
              </LinkButton>
            </>
          ) : (
            <LinkButton href={conceptRoutes.conceptNew.href({})}>{t('exchange.practice.begin-concept')}</LinkButton>
          )}
        </Actions>
      )}
    </Section>
  );
}

function Ending({ practice, outcome }: PracticeProps) {
  const { t } = useWords();
  const action = routes.practiceOutcome.href({ code: practice.code });
  const at = routes.practice.href({ code: practice.code });
  if (practice.ending) {
    return (
      <Actions>
        <ActionForm action={action} hidden={{ _method: 'delete' }}>
          <Button>{t('exchange.practice.reopen')}</Button>
        </ActionForm>
      </Actions>
    );
  }
  return (
    <Form
      prefix="ergebnis"
      action={action}
      opener={{ at, label: t('exchange.practice.end') }}
      of={outcome}
      labels={{ outcome: t('exchange.practice.outcome'), reason: t('exchange.reason') }}
    >
      <Control
        of={outcome.control('outcome')}
        label={t('exchange.practice.outcome')}
        choices={outcomes.map((one) => ({ value: one, label: t(`exchange.practice.outcome.${one}`) }))}
      />
      <Control of={outcome.control('reason')} label={t('exchange.reason')} rows={2} />
      <SaveBar save={t('exchange.practice.end')} sticky={false} />
    </Form>
  );
}

/** Changing an idea. */
export function PracticeEditView({ practice, form }: { practice: Practice; form: BoundForm<PracticeFields> }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('exchange.practice.edit')} code={practice.code} />
      <Form action={routes.practiceEdit.href({ code: practice.code })} of={form} labels={usePracticeLabels()}>
        <PracticeControls form={form} />
        <SaveBar save={t('exchange.save')} cancelHref={routes.practice.href({ code: practice.code })} sticky={false} />
      </Form>
    </>
  );
}
