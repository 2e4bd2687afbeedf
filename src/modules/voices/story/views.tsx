import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form } from '#ui/form/form.tsx';
import { StepList } from '#ui/list/list.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { Quote } from '#ui/quote/quote.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Thread } from '#ui/thread/thread.tsx';
import type { Card } from '../contribution/data.ts';
import { promisedOn } from '../contribution/rules.ts';
import type { Fate } from '../fate/data.ts';
import type { Finding } from '../finding/data.ts';
import type { Misreading } from '../receipt/misreading.data.ts';
import type { misreadingForm } from '../receipt/misreading.form.ts';
import { OwnMisreadings } from '../receipt/misreading.views.tsx';
import { routes } from '../routes.ts';
import type { AboutThing } from '../slots.ts';
import type { StoryStep } from './data.ts';
import type { EffectAnswer } from './effect.rules.ts';
import { EffectQuestion } from './effect.views.tsx';
import type { receiptForm } from './form.ts';
import { becameOf } from './rules.ts';
import { useStations } from './stations.views.tsx';

/** One field for the code. */
export function ReceiptFormView({ form, lang }: { form: BoundForm<(typeof receiptForm)['fields']>; lang: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('voices.receipt.title')} lead={t('voices.receipt.lead')} />
      <Form action={routes.receipt.href({ lang })} of={form} errorsTitle={t('ui.form.check')}>
        <Control
          of={form.control('code')}
          label={t('voices.receipt.code')}
          hint={t('voices.receipt.code-hint')}
          autocomplete="off"
        />
        <p>
          <Button kind="primary">{t('voices.receipt.open')}</Button>
        </p>
      </Form>
    </>
  );
}

export interface StoryProps {
  card: Card;
  /** It speaks of a draft of the concept; its answer is promised earlier. */
  isAboutDraft: boolean;
  /** What it speaks of can have been changed by it. */
  canHaveChanged: boolean;
  fate: Fate | undefined;
  finding: Finding | undefined;
  heads: number;
  /** The measure or offer that the voice is about. */
  about: AboutThing | undefined;
  steps: readonly StoryStep[];
  /** What the owner objected before. */
  misreadings: readonly Misreading[];
  /** How the owner answered whether it has become better. */
  effect: EffectAnswer | undefined;
  receiptCode: string;
  lang: string;
  /** "That is not what I meant", as it was sent where it was refused. */
  objection: BoundForm<typeof misreadingForm.fields>;
  /** It has just been sent. */
  hasObjected: boolean;
}

/** The answer first, beside one's own words; then the thread, then the same as a list. */
export function StoryView(props: StoryProps) {
  const { t } = useWords();
  const stations = useStations(props);
  return (
    <Stack gap="l">
      {props.hasObjected && (
        <Alert kind="success" live>
          {t('voices.notice.misreading-sent')}
        </Alert>
      )}
      <Columns split="7-5">
        <StoryHead {...props} />
        <OwnWords {...props} />
      </Columns>
      <section class="qs-stack">
        <h2>{t('voices.receipt.thread')}</h2>
        <Thread
          label={t('voices.receipt.way', { count: stations.length })}
          stations={stations}
          legend={{ other: t('voices.receipt.beside') }}
        />
      </section>
      <Columns split="8-4">
        <section class="qs-stack">
          <h2>{t('voices.receipt.list')}</h2>
          <StepList
            label={t('voices.receipt.list')}
            steps={stations.map(({ kind, title, fact, when }) => ({
              when: when ?? '',
              title: (
                <>
                  {kind}
                  {title && <>: {title}</>}
                </>
              ),
              state: when === fact ? undefined : fact,
            }))}
          />
        </section>
        <Why {...props} />
      </Columns>
      {headlineOf(props) === 'measure' && (
        <EffectQuestion receiptCode={props.receiptCode} lang={props.lang} given={props.effect} />
      )}
      <MisreadingForm {...props} />
    </Stack>
  );
}

function StoryHead(props: StoryProps) {
  const { t, format, language } = useWords();
  const { card, fate, receiptCode } = props;
  // Once a result is taken back, the answer to it no longer holds.
  const hasAnswer = card.answer !== null && card.answer !== '' && fate !== undefined;
  const answer = hasAnswer ? (
    <>
      <span lang="de" dir="auto">
        {card.answer}
      </span>
      {language.tag !== 'de' && <small class="qs-block qs-quiet">{t('voices.receipt.answer-german')}</small>}
    </>
  ) : (
    t('voices.receipt.no-answer', { day: format.day(promisedOn(card.receivedAt, props.isAboutDraft)) })
  );
  return (
    <PageHead
      kicker={
        <>
          {t('voices.receipt.receipt')} <Bdi>{receiptCode}</Bdi>
        </>
      }
      title={t(`voices.receipt.headline.${headlineOf(props)}`)}
      lead={answer}
    />
  );
}

/** The owner's own words: serif, on paper, in their language and direction. */
function OwnWords({ card, about }: StoryProps) {
  const { t, format } = useWords();
  const subject = about && (
    <>
      {' '}
      · {t('voices.receipt.about')} <Bdi>{about.code}</Bdi> <bdi lang="de">{about.title}</bdi>
    </>
  );
  const source = (
    <>
      {t('voices.receipt.card')} <Bdi>{card.code}</Bdi> · <bdi lang="de">{card.occasionTitle}</bdi> ·{' '}
      <Bdi>{format.day(dayOf(card.receivedAt))}</Bdi>
      {subject}
    </>
  );
  return (
    <Quote lang={findLanguage(card.language)?.bcp47 ?? card.language} source={source}>
      {card.text || t('voices.receipt.text-gone')}
    </Quote>
  );
}

/** The reason of a No, where it went, and a way to keep the page. */
function Why({ card, fate }: StoryProps) {
  const { t } = useWords();
  return (
    <aside class="qs-stack">
      {fate?.reason && fate.reason !== card.answer ? (
        <>
          <h2>{t('voices.receipt.reason')}</h2>
          <p lang="de" dir="auto">
            {fate.reason}
          </p>
        </>
      ) : null}
      {fate?.kind === 'forwarded' && fate.reason !== card.answer && (
        <p>{t('voices.receipt.forwarded-to', { recipient: fate.recipient })}</p>
      )}
      <PrintButton />
    </aside>
  );
}

function MisreadingForm({ receiptCode, lang, misreadings, objection }: StoryProps) {
  const { t } = useWords();
  const label = t('voices.receipt.object-text');
  return (
    <Section title={t('voices.receipt.object')} aside={t('voices.receipt.object-hint')}>
      <OwnMisreadings misreadings={misreadings} />
      <Form
        action={routes.misreading.href({ lang })}
        of={objection}
        hidden={{ code: receiptCode, language: objection.control('language').value }}
        label={t('voices.receipt.object')}
        labels={{ text: label }}
      >
        <Control of={objection.control('text')} label={label} personal />
        <p>
          <Button>{t('voices.receipt.object-send')}</Button>
        </p>
      </Form>
    </Section>
  );
}

type HeadlineProps = Pick<StoryProps, 'card' | 'fate' | 'steps' | 'canHaveChanged'>;

/** What the first sentence says. */
export function headlineOf({ card, fate, steps, canHaveChanged }: HeadlineProps) {
  if (!fate) return 'open' as const;
  // An answer of before the rule, or a draft that went on as it was: nobody reads a change that did not happen.
  if (fate.kind === 'in-draft' && !canHaveChanged) return 'answered' as const;
  if (fate.kind === 'in-finding' || fate.kind === 'same-as') return becameOf(dayOf(card.receivedAt), steps);
  return fate.kind;
}
