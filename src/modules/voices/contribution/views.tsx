import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { Quote } from '#ui/quote/quote.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { Fate, Target } from '../fate/data.ts';
import type { SameCards } from '../fate/views.tsx';
import { cardLanguageName } from '../form.ts';
import type { MisreadingToCard } from '../receipt/misreading.data.ts';
import { WaitingMisreadings } from '../receipt/misreading.views.tsx';
import { routes } from '../routes.ts';
import { readableText } from '../rules.ts';
import type { AboutThing, MadeOfVoices } from '../slots.ts';
import type { Card } from './data.ts';
import { FactsForm, type FactsProps } from './facts.views.tsx';
import { CardText } from './list.views.tsx';
import { personalHints } from './rules.ts';
import { type CardForms, Triage } from './triage.views.tsx';

export interface CardProps {
  card: Card;
  /** What the card is about: a measure or an offer (E15), or the draft of a concept and what stands in it. */
  about: AboutThing | undefined;
  /** What was written as its number, and nothing is called so. */
  aboutWords: string;
  fates: readonly Fate[];
  /** It speaks of a draft of the concept and can have changed it. */
  canHaveChanged: boolean;
  findings: readonly Target[];
  /** Whoever says that this is not what they meant, and waits. */
  waiting: readonly MisreadingToCard[];
  same: SameCards;
  similar: readonly { card: Card; likeness: number }[];
  forms: CardForms;
  facts: FactsProps['form'];
  municipalities: FactsProps['municipalities'];
  mayTriage: boolean;
  /** What can be made of this card at once. */
  made: readonly MadeOfVoices[];
}

/** One card: its words, what has become of it, and what can be done now. */
export function CardView(props: CardProps) {
  const { t, format } = useWords();
  const { card, mayTriage } = props;
  return (
    <>
      <PageHead
        code={card.code}
        title={t(`voices.kind.${card.kind}`)}
        kicker={`${card.occasionTitle} · ${format.day(dayOf(card.receivedAt))} · ${t(`voices.state.${card.state}`)}`}
      />
      {card.state === 'flagged' && personalHints(card.text).length > 0 ? (
        <Alert kind="warning">{t('voices.card.hints')}</Alert>
      ) : null}
      <WaitingMisreadings waiting={props.waiting} />
      <Columns split="8-4">
        <div>
          <Words card={card} mayTriage={mayTriage} />
          <About {...props} />
          <Make {...props} />
          {mayTriage ? (
            <Triage
              code={card.code}
              state={card.state}
              isForeign={!card.language.startsWith('de')}
              forms={props.forms}
              findings={props.findings}
              same={props.same}
              canHaveChanged={props.canHaveChanged}
              hasFate={props.fates.some((fate) => fate.replacedAt === null)}
              isAnswered={card.answer !== null}
            />
          ) : null}
          {mayTriage && card.source !== 'guest' && (
            <FactsForm code={card.code} form={props.facts} municipalities={props.municipalities} />
          )}
        </div>
        <div>
          <Fates {...props} />
          <Similar {...props} />
        </div>
      </Columns>
    </>
  );
}

/**
 * Whoever checks cards reads the original, also after the check, but then has to open it; everybody else reads what is left.
 */
function Words({ card, mayTriage }: { card: Card; mayTriage: boolean }) {
  const { t } = useWords();
  const bcp47 = findLanguage(card.language)?.bcp47 ?? card.language;
  const mode = t(`voices.mode.${card.mode}`);
  if (!mayTriage) {
    return (
      <p>
        <CardText card={card} />{' '}
        {card.redactedText ? (
          <small class="qs-quiet">{t('voices.card.redacted', { reason: card.redactionReason ?? '' })}</small>
        ) : null}
      </p>
    );
  }
  const written = cardLanguageName(t, card.language);
  const spoken = `${written} · ${mode}`;
  const original = (
    <Quote lang={bcp47} source={`${t('voices.card.original')} · ${spoken}`}>
      {card.text}
    </Quote>
  );
  return (
    <>
      {card.redactedText ? (
        <>
          <Quote
            lang={bcp47}
            source={`${t('voices.card.redacted', { reason: card.redactionReason ?? '' })} · ${written}`}
          >
            {card.redactedText}
          </Quote>
          <div class="qs-noprint">
            <Disclosure summary={t('voices.card.original-open')}>{original}</Disclosure>
          </div>
        </>
      ) : (
        original
      )}
      {card.originalLanguage ? (
        <p class="qs-small qs-quiet">
          {t('voices.card.spoken', { language: cardLanguageName(t, card.originalLanguage) })}
        </p>
      ) : null}
      {card.translation ? (
        <p>
          <strong>{t('voices.card.translation')}:</strong> {card.translation}
        </p>
      ) : null}
    </>
  );
}

/** What the card is about, with the way to it: feedback arrives where it belongs. */
function About({ about, aboutWords }: CardProps) {
  const { t } = useWords();
  const unknown = aboutWords && <p>{t('voices.card.about-words', { words: aboutWords })}</p>;
  if (!about) return unknown || null;
  const href = declaredNodeKinds().get(about.kind)?.href?.(about.code, about.edition);
  const name = (
    <>
      <Bdi>{about.code}</Bdi> {about.title}
    </>
  );
  return (
    <>
      <p>
        {t('voices.card.about')}: {href ? <a href={href}>{name}</a> : name}
      </p>
      {unknown}
    </>
  );
}

/** A goal or a measure of this one card: its finding begins by itself, so that the thread leads back to these words. */
function Make({ card, findings, mayTriage, made }: CardProps) {
  const { t } = useWords();
  const finding = findings.find(({ id }) => id === card.findingId);
  const isOpen = card.fate === null && readableText(card) !== null;
  if (!mayTriage || made.length === 0 || !(isOpen || finding)) return null;
  return (
    <Section title={t('voices.card.make')} aside={t('voices.card.make-why')}>
      <Actions>
        {made.map(({ key, label, href }) =>
          finding ? (
            <LinkButton key={key} href={href(finding.code)}>
              {label}
            </LinkButton>
          ) : (
            <ActionForm key={key} action={routes.board.href({})} hidden={{ card: card.id, into: key }}>
              <Button>{label}</Button>
            </ActionForm>
          ),
        )}
      </Actions>
    </Section>
  );
}

function Fates({ card, fates, findings }: CardProps) {
  const { t, format } = useWords();
  return (
    <Section title={t('voices.card.now')}>
      {card.answer ? <p>{card.answer}</p> : null}
      <ul>
        {fates.length === 0 ? <li>{t('voices.fate.open')}</li> : null}
        {fates.map((fate) => {
          const finding = findings.find((one) => one.id === fate.findingId);
          const words = (
            <>
              {t(`voices.fate.${fate.isExisting ? 'existing' : fate.kind}`)}{' '}
              {finding ? <a href={routes.finding.href({ code: finding.code })}>{finding.code}</a> : fate.recipient} ·{' '}
              {format.day(dayOf(fate.givenAt))} · {fate.givenBy}
            </>
          );
          return (
            <li key={fate.id}>
              {fate.replacedAt ? (
                <>
                  <s>{words}</s> {fate.replacedReason}
                </>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Similar({ similar }: CardProps) {
  const { t } = useWords();
  if (similar.length === 0) return null;
  return (
    <Section title={t('voices.card.suggestions')}>
      <p class="qs-small qs-quiet">{t('voices.card.suggestion-note')}</p>
      <ul>
        {similar.map(({ card, likeness }) => (
          <li key={card.id}>
            <a href={routes.card.href({ code: card.code })}>
              <Bdi>{card.code}</Bdi>
            </a>{' '}
            <CardText card={card} />{' '}
            <span class="qs-quiet">{t('voices.card.like', { percent: Math.round(likeness * 100) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
