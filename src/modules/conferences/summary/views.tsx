import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import type { ReasonFields } from '../form.ts';
import type { Room } from '../room/rules.ts';
import { routes } from '../routes.ts';
import { Refused } from '../views.tsx';
import type { CorrectionFields, SummaryFields } from './form.ts';
import { type Summary, type SummaryState, summaryState } from './rules.ts';

const signs: Record<SummaryState, SignName> = {
  missing: 'ring',
  unchecked: 'half',
  confirmed: 'tick',
  corrected: 'tick',
  unasked: 'pause',
};

/** The state of a room's summary, in a word; a room in which nobody said anything needs none. */
export function SummaryBadge({ summary, isSilent }: { summary: Summary | undefined; isSilent?: boolean }) {
  const { t } = useWords();
  if (!summary && isSilent) return <Badge sign="pause">{t('conferences.summary.state.not-needed')}</Badge>;
  const state = summaryState(summary);
  return <Badge sign={signs[state]}>{t(`conferences.summary.state.${state}`)}</Badge>;
}

export interface SummaryProps {
  params: { number: string; code: string };
  room: Room;
  summary: Summary | undefined;
  mayChange: boolean;
  text: BoundForm<SummaryFields>;
  correction: BoundForm<CorrectionFields>;
  reason: BoundForm<ReasonFields>;
  refusal: Refusal | undefined;
}

/** "Is this what you said?": the summary, large enough for the room to read, and the room's answer. */
export function SummaryView(props: SummaryProps) {
  const { t } = useWords();
  const { room, summary, mayChange, refusal } = props;
  return (
    <>
      <PageHead
        code={room.code}
        title={t('conferences.summary.title')}
        kicker={room.title}
        lead={t('conferences.summary.lead')}
        actions={<SummaryBadge summary={summary} />}
      />
      {refusal ? <Refused refusal={refusal} cardsHref={undefined} /> : null}
      {summary ? <CurrentSummary summary={summary} /> : null}
      {mayChange && summary ? <AskTheRoom {...props} /> : null}
      {mayChange ? <Write {...props} /> : null}
    </>
  );
}

function CurrentSummary({ summary }: { summary: Summary }) {
  const { t, format } = useWords();
  const { check } = summary;
  const day = check ? format.moment(check.at) : '';
  return (
    <Section title={t('conferences.summary.question')} aside={summary.byLabel}>
      <Paragraphs text={summary.text} large />
      {check?.isConfirmed ? (
        <Alert kind="success" title={t('conferences.summary.confirmed', { day })}>
          {check.correction}
        </Alert>
      ) : null}
      {check && !check.isConfirmed ? (
        <Alert kind="warning" title={t('conferences.summary.unasked', { day })}>
          {check.reason}
        </Alert>
      ) : null}
    </Section>
  );
}

/** Each line a paragraph, in German and in its direction. */
function Paragraphs({ text, large = false }: { text: string; large?: boolean }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <p key={index} lang="de" dir="ltr" {...(large && { class: 'qs-lead' })}>
          {line}
        </p>
      ))}
    </>
  );
}

function AskTheRoom({ params, correction, reason }: SummaryProps) {
  const { t } = useWords();
  const labels = { correction: t('conferences.summary.correction'), reason: t('conferences.summary.reason') };
  return (
    <>
      <Form
        prefix="ja"
        action={routes.summaryConfirmation.href(params)}
        of={correction}
        labels={labels}
        label={t('conferences.summary.yes')}
      >
        <Control
          of={correction.control('correction')}
          label={labels.correction}
          hint={t('conferences.summary.correction-hint')}
          rows={2}
          optional
        />
        <SaveBar save={t('conferences.summary.yes')} sticky={false} />
      </Form>
      <Disclosure summary={t('conferences.summary.no')} open={reason.errors.length > 0}>
        <Form
          prefix="nein"
          action={routes.summaryReason.href(params)}
          of={reason}
          labels={labels}
          label={t('conferences.summary.no')}
        >
          <Control of={reason.control('reason')} label={labels.reason} rows={2} />
          <Button>{t('conferences.summary.save-reason')}</Button>
        </Form>
      </Disclosure>
    </>
  );
}

function Write({ params, summary, text }: SummaryProps) {
  const { t } = useWords();
  const labels = { text: t('conferences.summary.text') };
  return (
    <Section title={t(summary ? 'conferences.summary.rewrite' : 'conferences.summary.write')}>
      <Form prefix="text" action={routes.summary.href(params)} of={text} labels={labels} label={labels.text}>
        <Control of={text.control('text')} label={labels.text} hint={t('conferences.summary.text-hint')} rows={6} />
        <SaveBar save={t('conferences.summary.save')} sticky={false} />
      </Form>
    </Section>
  );
}

/** For the office: which rooms still have to be asked, each with a link to its summary. */
export function SummaryStates({
  number,
  rooms,
  silent,
  summaries,
}: {
  number: string;
  rooms: readonly Room[];
  /** Rooms without any card, by their ids. */
  silent: ReadonlySet<string>;
  summaries: ReadonlyMap<string, Summary>;
}) {
  const { t } = useWords();
  if (rooms.length === 0) return null;
  return (
    <Section title={t('conferences.summary.plural')} aside={t('conferences.summary.rule')}>
      <List
        label={t('conferences.summary.plural')}
        rows={rooms.map((room) => ({
          title: (
            <a href={routes.summary.href({ number, code: room.code })}>
              {room.code} {room.title}
            </a>
          ),
          end: <SummaryBadge summary={summaries.get(room.id)} isSilent={silent.has(room.id)} />,
        }))}
      />
    </Section>
  );
}

/** For readers: what each room summed up, and how the room answered it. */
export function PublicSummaries({
  rooms,
  summaries,
}: {
  rooms: readonly Room[];
  summaries: ReadonlyMap<string, Summary>;
}) {
  const { t, format } = useWords();
  const summarised = rooms.flatMap((room) => {
    const summary = summaries.get(room.id);
    return summary ? [{ room, summary }] : [];
  });
  if (summarised.length === 0) return null;
  return (
    <Section
      title={t('conferences.public.summaries')}
      id="zusammenfassungen"
      aside={t('conferences.public.summaries-rule')}
    >
      {summarised.map(({ room, summary: { text, check } }) => (
        <article key={room.id}>
          <h3>
            <bdi>{room.code}</bdi> <bdi lang="de">{room.title}</bdi>
          </h3>
          <Paragraphs text={text} />
          {check?.isConfirmed ? (
            <p class="qs-small qs-quiet">
              {t('conferences.public.summary-confirmed', { day: format.day(dayOf(check.at)) })}
            </p>
          ) : null}
          {check?.correction ? (
            <p>
              <strong>{t('conferences.public.summary-corrected')}</strong>{' '}
              <bdi lang="de" dir="ltr">
                {check.correction}
              </bdi>
            </p>
          ) : null}
          {check && !check.isConfirmed ? (
            <p class="qs-small qs-quiet">
              {t('conferences.public.summary-unasked')}{' '}
              <bdi lang="de" dir="ltr">
                {check.reason}
              </bdi>
            </p>
          ) : null}
        </article>
      ))}
    </Section>
  );
}
