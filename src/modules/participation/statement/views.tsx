import type { Edition } from '#modules/concept/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { ReasonFields } from '../form.ts';
import type { NewPointFields } from '../point/form.ts';
import type { About, Point } from '../point/rules.ts';
import { routes } from '../routes.ts';
import type { DeadlineFields } from './form.ts';
import { StateBadge } from './list.views.tsx';
import { canRemind, type Statement } from './rules.ts';
import { Deadline, LinkEnd, Points, Publication, Removal } from './step.views.tsx';

export interface StatementProps {
  statement: Statement;
  edition: Edition;
  points: readonly Point[];
  offered: readonly About[];
  history: readonly HistoryEntry[];
  today: string;
  may: {
    edit: boolean;
    /** Ask again, move the deadline: the draft is still one. */
    ask: boolean;
    record: boolean;
  };
  refusal: Refusal | undefined;
  forms: {
    point: BoundForm<NewPointFields>;
    deadline: BoundForm<DeadlineFields>;
    ending: BoundForm<ReasonFields>;
    withdrawal: BoundForm<ReasonFields>;
    link: BoundForm<ReasonFields>;
  };
}

/** A statement at work: how it stands, its words, its points with their answers, and what happened. */
export function StatementView(props: StatementProps) {
  const { statement, edition, refusal, today, may } = props;
  const { t } = useWords();
  const isHere = statement.receivedOn !== null;
  return (
    <Stack>
      <PageHead
        title={statement.party.name}
        code={statement.code}
        kicker={<a href={routes.statements.href({ code: edition.code })}>{t('participation.statement.plural')}</a>}
        lead={<StateBadge statement={statement} today={today} />}
        actions={may.edit && <StatementActions {...props} />}
      />
      {refusal && <Alert kind="danger" refuses title={t(refusal.key, refusal.values)} />}
      <StatementFacts statement={statement} />
      {isHere && <Words statement={statement} />}
      {isHere && <Points {...props} />}
      {isHere && <Publication {...props} />}
      {!isHere && may.ask && statement.invitedOn !== null && <Deadline {...props} />}
      {may.edit && <LinkEnd {...props} />}
      {may.edit && statement.receivedBy !== 'link' && statement.publishedOn === null && <Removal {...props} />}
      <Section title={t('participation.history')} id="verlauf">
        <RecordedHistory
          entries={props.history}
          what={({ action }) => t(`participation.history.${action}` as MessageKey)}
        />
      </Section>
    </Stack>
  );
}

function StatementActions({ statement, edition, today, may }: StatementProps) {
  const { t } = useWords();
  const { code, receivedBy, publishedOn } = statement;
  const mayRecord = may.record && receivedBy !== 'link' && publishedOn === null;
  return (
    <>
      {may.ask && canRemind(statement, today).ok && (
        <ActionForm action={routes.statementReminder.href({ code })}>
          <Button>{t('participation.statement.remind')}</Button>
        </ActionForm>
      )}
      {mayRecord && (
        <LinkButton href={routes.statementRecord.href({ code: edition.code }, { ['stellungnahme']: code })}>
          {t(receivedBy === null ? 'participation.statement.record' : 'participation.edit')}
        </LinkButton>
      )}
    </>
  );
}

function StatementFacts({ statement }: Pick<StatementProps, 'statement'>) {
  const { t, format } = useWords();
  const { invitedOn, sentTo, dueOn, remindedOn, declinedOn, receivedOn, receivedBy, lateReason } = statement;
  const day = (label: MessageKey, on: string | null, note?: string) =>
    on === null ? [] : [{ label: t(label), value: format.day(on), ...(note ? { note } : {}) }];
  const facts = [
    ...day(
      'participation.statement.invited-on',
      invitedOn,
      sentTo ? t('participation.statement.by-mail') : t('participation.statement.by-letter'),
    ),
    ...day('participation.statement.due', dueOn),
    ...day('participation.statement.reminded-on', remindedOn),
    ...day('participation.statement.declined-on', declinedOn),
    ...day(
      'participation.statement.received-on',
      receivedOn,
      receivedBy ? t(`participation.statement.way.${receivedBy}`) : undefined,
    ),
    ...(lateReason ? [{ label: t('participation.statement.late-reason'), value: lateReason }] : []),
    ...(receivedOn
      ? [
          {
            label: t('participation.statement.naming'),
            value: t(statement.mayBeNamed ? 'participation.statement.named' : 'participation.statement.unnamed'),
          },
        ]
      : []),
  ];
  return <Facts facts={facts} />;
}

function Words({ statement: { code, text, fileId } }: Pick<StatementProps, 'statement'>) {
  const { t } = useWords();
  return (
    <Section title={t('participation.statement.text')} id="wortlaut">
      {paragraphs(text).map((line, index) => (
        <p key={index} lang="de" dir="auto">
          {line}
        </p>
      ))}
      {fileId && (
        <p>
          <a href={routes.statementFile.href({ code })}>{t('participation.statement.open-file')}</a>
        </p>
      )}
    </Section>
  );
}

/** The lines of a text that say something. */
export const paragraphs = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
