import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { AnswerFields, CorrectionFields } from './form.ts';
import { useEntryChoices } from './own.views.tsx';
import type { Proposal } from './proposal.rules.ts';
import { ProposalLinks } from './proposal.views.tsx';
import { type ConfirmationRequest, type Entry, entryKey } from './rules.ts';

interface Question {
  request: ConfirmationRequest;
  entries: readonly Entry[];
  proposals: readonly Proposal[];
}

export interface AnswerProps {
  question: Question;
  token: string;
  action: string;
  form: BoundForm<AnswerFields>;
}

/** "Is this still true?": everything is ticked, one tap is enough. */
export function AnswerView({ question, token, action, form }: AnswerProps) {
  const { t } = useWords();
  const choices = useEntryChoices();
  const { request, entries, proposals } = question;
  const still = form.control('still');
  const report = form.control('report');
  const labels = { still: t('directory.answer.things'), report: t('directory.answer.report') };
  return (
    <Stack>
      <PageHead title={t('directory.answer.title')} kicker={request.party.name} lead={t('directory.answer.lead')} />
      <Form action={action} of={form} labels={labels}>
        <Control of={still} label={labels.still} choices={choices(entries)} />
        <Button kind="primary" wide>
          {t('directory.answer.still-true')}
        </Button>
        <Disclosure
          summary={t('directory.answer.changed')}
          open={report.error !== undefined || report.value !== '' || proposals.length > 0}
        >
          <ProposalLinks entries={entries} proposals={proposals} token={token} />
          <Control of={report} label={labels.report} hint={t('directory.answer.report-hint')} rows={4} personal />
          <Button>{t('directory.answer.send')}</Button>
        </Disclosure>
      </Form>
    </Stack>
  );
}

export interface ThanksProps {
  question: Question;
  token: string;
  action: string;
  form: BoundForm<CorrectionFields>;
}

/** The question has its answer; the entries as the public reads them, and a way to put a slip right. */
export function ThanksView({ question: { request, entries, proposals }, token, action, form }: ThanksProps) {
  const { t, format, language } = useWords();
  const report = form.control('report');
  const labels = { report: t('directory.answer.report') };
  const day = request.answeredAt ? format.moment(request.answeredAt) : '';
  const answeredOn = request.answeredAt ? dayOf(request.answeredAt) : '';
  const isConfirmed = ({ confirmedOn }: Entry) => confirmedOn !== null && confirmedOn >= answeredOn;
  return (
    <Stack>
      <PageHead
        title={t('directory.answer.thanks')}
        kicker={request.party.name}
        lead={t('directory.answer.thanks-text', { day })}
      />
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => (
            <li key={entryKey(entry)}>
              <a href={publicHref(entry, language.tag)}>{entry.title}</a>
              {isConfirmed(entry) ? null : <> · {t('directory.answer.not-confirmed')}</>}
            </li>
          ))}
        </ul>
      )}
      <Form action={action} of={form} labels={labels}>
        <Disclosure summary={t('directory.answer.correct')} open={report.error !== undefined}>
          <ProposalLinks entries={entries} proposals={proposals} token={token} />
          <Control of={report} label={labels.report} hint={t('directory.answer.report-hint')} rows={4} personal />
          <Button>{t('directory.answer.send')}</Button>
        </Disclosure>
      </Form>
    </Stack>
  );
}

function publicHref({ kind, code }: Entry, lang: string): string {
  if (kind === 'offer') return routes.offer.href({ lang, code });
  return kind === 'contact-point' ? routes.contactPoint.href({ lang, code }) : routes.organisation.href({ lang, code });
}

/** The link is too old. */
export function ExpiredView() {
  const { t } = useWords();
  return <PageHead title={t('directory.answer.expired')} lead={t('directory.answer.expired-text')} />;
}
