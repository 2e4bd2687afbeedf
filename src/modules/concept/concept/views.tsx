import type { ComponentChildren } from 'preact';
import type { Stakeholder } from '#modules/directory/index.ts';
import type { ThreadNode } from '#modules/thread/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import { MarkList } from '#ui/mark-list/mark-list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import type { EditionStateEntry } from '../edition/data.ts';
import {
  canBeDiscarded,
  type Edition,
  inEdition,
  isBeforeResolution,
  isDraft,
  isLastResolved,
  isResolved,
  linkWithin,
} from '../edition/rules.ts';
import type { Statement } from '../edition/statement.rules.ts';
import { type StepConcern, sharedConcerns } from '../edition/step.rules.ts';
import { NoFields } from '../field/draft.views.tsx';
import type { Field } from '../field/rules.ts';
import type { Goal } from '../goal/rules.ts';
import { worksIn } from '../measure/field.rules.ts';
import { routes } from '../routes.ts';
import type { EditionFigure } from '../slots.ts';
import { FromSource, type MeasureRow } from '../views.tsx';
import { Adoption } from './adoption.views.tsx';
import { type Approval, isAboutApproval } from './approval.rules.ts';
import { ApprovalLine } from './approval.views.tsx';
import { DraftActions, StatementActions } from './draft.views.tsx';
import type { AdoptionFields } from './form.ts';
import { lightRows } from './light-rows.views.tsx';
import { Against, type ShownStep, Steps } from './step.views.tsx';
import { Waiting } from './waiting.views.tsx';
import { Whole, type WholeProps } from './whole.views.tsx';

export interface EditionViewProps {
  edition: Edition;
  editions: readonly Edition[];
  states: readonly EditionStateEntry[];
  fields: readonly Field[];
  goals: readonly Goal[];
  rows: readonly MeasureRow[];
  statements: readonly Statement[];
  /** What other modules know about it: money, indicators, reports. */
  figures: readonly EditionFigure[];
  lacking: WholeProps['lacking'];
  /** What it began from: a conference. */
  sources: readonly ThreadNode[];
  /** How it stands with the head, before it goes to the council. */
  approval: Approval | undefined;
  bodies: readonly Stakeholder[];
  may: { check: boolean; edit: boolean; adopt: boolean };
  /** The next one may begin: none is being drafted, and this person may. */
  mayBegin: boolean;
  /** Ways to fill an empty draft with what is there already. */
  others: readonly Beginning[];
  adoption: BoundForm<AdoptionFields>;
  /** Why the last step was not taken. */
  refusal: Refusal | undefined;
  /** What stands against recording the resolution. */
  against: readonly StepConcern[];
  today: string;
  /** Sections that other modules add. */
  more: readonly ComponentChildren[];
  /** The unit it belongs to. */
  owner: ComponentChildren;
  /** Where it can go from here, with what stands against each step. */
  steps: readonly ShownStep[];
}

/** An edition of the concept at work: its fields with their lights, its texts, its way to the council. */
export function EditionView(props: EditionViewProps) {
  const { t } = useWords();
  const { edition, editions, may } = props;
  const mayAdd = may.edit && isDraft(edition);
  const tabs = editions.map((other) => ({
    label: `${other.code} · ${t(`concept.edition.state.${other.state}`)}`,
    href: routes.concept.href({}, inEdition(other.code)),
    current: other.id === edition.id,
  }));
  return (
    <Stack>
      <PageHead
        title={edition.title}
        kicker={t('concept.edition.line', {
          number: edition.number,
          state: t(`concept.edition.state.${edition.state}`),
        })}
        lead={edition.context}
        actions={may.check && <EditionActions {...props} />}
      />
      {props.owner}
      <Waiting edition={edition} editions={editions} />
      <Tabs label={t('concept.edition.plural')} tabs={tabs} />
      {props.sources.map((source) => (
        <FromSource key={source.id} source={source} />
      ))}
      {props.fields.length > 0 && <Whole {...props} />}
      <Section title={t('concept.field.plural')} id="felder">
        {props.fields.length === 0 && <NoFields mayEdit={mayAdd} others={props.others} />}
        <Fields {...props} />
        {mayAdd && props.fields.length > 0 && <DraftActions hasGoals={props.goals.length > 0} />}
      </Section>
      <Section title={t('concept.statement.plural')} id="texte">
        <Statements {...props} />
        {may.edit && edition.state !== 'superseded' && (
          <StatementActions edition={edition} hasMission={props.statements.some(({ kind }) => kind === 'mission')} />
        )}
      </Section>
      {props.more}
      <Section title={t('concept.edition.way')} id="weg">
        <Way {...props} />
      </Section>
    </Stack>
  );
}

/** What can be done with an edition: check it, compare it, change what is said about it, pass verdicts. */
function EditionActions({ edition, editions, may }: EditionViewProps) {
  const { t } = useWords();
  const mayAdd = may.edit && isDraft(edition);
  const hasEarlier = editions.some(({ number }) => number < edition.number);
  return (
    <>
      <LinkButton href={routes.completeness.href({}, inEdition(edition.code))}>{t('concept.check.title')}</LinkButton>
      {edition.number > 1 && (
        <LinkButton href={routes.comparison.href({ code: edition.code })}>{t('concept.comparison.link')}</LinkButton>
      )}
      {mayAdd && (
        <LinkButton href={routes.editionFacts.href({ code: edition.code })}>{t('concept.measure.tab.edit')}</LinkButton>
      )}
      {may.edit && hasEarlier && (
        <LinkButton href={routes.verdicts.href({ code: edition.code })}>{t('concept.verdict.plural')}</LinkButton>
      )}
    </>
  );
}

function Fields({ edition, fields, goals, rows }: EditionViewProps) {
  const { t } = useWords();
  const link = linkWithin(edition);
  const marks = fields.map((field) => {
    const own = rows.filter(({ measure }) => worksIn(measure, field.id));
    const href = routes.field.href({ code: field.code }, link);
    const ownGoals = goals.filter(({ fieldId }) => fieldId === field.id).length;
    const found = (query: Record<string, string>) =>
      routes.measures.href({}, { ansicht: 'alle', ['feld']: field.code, ...query, ...link });
    return {
      id: field.code,
      number: field.position,
      name: field.shortTitle,
      title: <a href={href}>{field.shortTitle}</a>,
      note: (
        <>
          <a href={href}>{t('concept.public.goals', { count: ownGoals })}</a>,{' '}
          <a href={found({})}>{t('concept.public.measures', { count: own.length })}</a>
          {field.isPriority && ` · ${t('concept.field.priority')}`}
        </>
      ),
      lights: lightRows(t, own, found),
    };
  });
  return <MarkList rows={marks} />;
}

function Statements({ edition, statements, may }: EditionViewProps) {
  const { t } = useWords();
  return (
    <>
      {statements.map((statement) => (
        <Disclosure
          key={statement.code}
          summary={[
            statement.title,
            ...(statement.state
              ? [t(`concept.statement.state.${statement.state}`)]
              : [t(`concept.statement.kind.${statement.kind}`)]),
          ].join(' · ')}
        >
          {statement.text
            .split('\n')
            .filter(Boolean)
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
          {may.edit && (
            <LinkButton href={routes.statement.href({ code: statement.code }, inEdition(edition.code))}>
              {t('concept.measure.tab.edit')}
            </LinkButton>
          )}
        </Disclosure>
      ))}
    </>
  );
}

/** The way of the edition so far, and the next step for those who may take it. */
function Way(props: EditionViewProps) {
  const { t } = useWords();
  const { edition, states, may, mayBegin, refusal } = props;
  const body = props.bodies.find(({ id }) => id === edition.adoptedById)?.name;
  const hasWaited = states.some(({ state }) => state === 'resolved');
  const resolution = hasWaited ? 'resolved' : 'adopted';
  const items = states.map(({ state, sinceOn, byLabel, reason }) => ({
    day: sinceOn,
    withYear: true,
    children:
      state === resolution && body !== undefined
        ? t('concept.edition.adopted-by-body', { body })
        : t(state === 'adopted' && hasWaited ? 'concept.edition.in-force' : `concept.edition.state.${state}`),
    // The body resolves; whoever writes it down stands beside it.
    fact: [reason, state === resolution ? t('concept.edition.entered-by', { by: byLabel }) : byLabel]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Stack>
      <Timeline items={items} label={t('concept.edition.way')} />
      {may.check && <ApprovalLine edition={edition} approval={props.approval} />}
      {refusal && (
        <Alert kind="danger" refuses title={t(refusal.key, refusal.values)}>
          {isAboutApproval(refusal) ? (
            <a href={routes.editionApproval.href({ code: edition.code })}>{t('concept.approval.open')}</a>
          ) : (
            <a href={`${routes.completeness.href({}, inEdition(edition.code))}#offen`}>
              {t('concept.check.owners-open')}
            </a>
          )}
        </Alert>
      )}
      <NextSteps {...props} />
      {may.adopt && isResolved(edition) && (
        <Actions>
          <LinkButton kind="tertiary" href={routes.resolutionDay.href({ code: edition.code })}>
            {t('concept.edition.correct-day')}
          </LinkButton>
        </Actions>
      )}
      {may.edit && canBeDiscarded(states) && (
        <Actions>
          <LinkButton kind="tertiary" href={routes.editionDiscard.href({ code: edition.code })}>
            {t('concept.edition.discard')}
          </LinkButton>
        </Actions>
      )}
      {mayBegin && isLastResolved(edition, props.editions) && (
        <Actions>
          <LinkButton href={routes.conceptNew.href({})}>{t('concept.edition.begin-next')}</LinkButton>
        </Actions>
      )}
    </Stack>
  );
}

/** The steps that can be taken now; what stands against several of them is said once. */
function NextSteps(props: EditionViewProps) {
  const { edition, may } = props;
  const adopts = may.adopt && isBeforeResolution(edition);
  const steps = may.edit && !(edition.isTakenOver && isBeforeResolution(edition)) ? props.steps : [];
  const shared = sharedConcerns([...steps.map(({ concerns }) => concerns), adopts ? props.against : []]);
  return (
    <>
      <Against concerns={shared} />
      {steps.length > 0 && <Steps edition={edition} steps={steps} shared={shared} />}
      {adopts && <Adoption {...props} shared={shared} />}
    </>
  );
}
