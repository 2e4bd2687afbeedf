import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { TextArea } from '#ui/field/input.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { type Station, Thread } from '#ui/thread/thread.tsx';
import type { Card } from '../contribution/data.ts';
import type { Fate } from '../fate/data.ts';
import type { Finding } from '../finding/data.ts';
import { routes } from '../routes.ts';
import type { StoryStep } from './data.ts';
import type { receiptForm } from './form.ts';

/** Fewer voices than this are never counted in front of others. */
const smallestGroup = 5;

/** One field for the code. */
export function ReceiptFormView({ form, lang }: { form: BoundForm<(typeof receiptForm)['fields']>; lang: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('voices.receipt.title')} lead={t('voices.receipt.lead')} />
      <Form action={routes.receipt.href({ lang })} errors={form.errors}>
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
  fate: Fate | undefined;
  finding: Finding | undefined;
  heads: number;
  steps: readonly StoryStep[];
  typedCode: string;
  lang: string;
}

/** The answer first, then the thread, then the same as a list. */
export function StoryView(props: StoryProps) {
  const { t } = useWords();
  const { card, fate } = props;
  const stations = useStations(props);
  return (
    <>
      <PageHead
        kicker={
          <>
            {t('voices.receipt.card')} <Bdi>{card.code}</Bdi>
          </>
        }
        title={t(`voices.receipt.headline.${headlineOf(props)}`)}
        lead={
          card.answer ? (
            <span lang="de" dir="ltr">
              {card.answer}
            </span>
          ) : (
            t('voices.receipt.no-answer')
          )
        }
      />
      <Thread label={t('voices.receipt.way', { count: stations.length })} stations={stations} legend />
      <Section title={t('voices.receipt.list')}>
        <ol class="qs-steps">
          {stations.map((station, index) => (
            <li key={index}>
              {station.kind}
              {station.title ? (
                <>
                  : <strong>{station.title}</strong>
                </>
              ) : null}
              {station.fact ? <> · {station.fact}</> : null}
            </li>
          ))}
        </ol>
      </Section>
      {fate?.reason ? (
        <Section title={t('voices.receipt.reason')}>
          <p lang="de" dir="ltr">
            {fate.reason}
          </p>
        </Section>
      ) : null}
      {fate?.kind === 'forwarded' ? <p>{t('voices.receipt.forwarded-to', { recipient: fate.recipient })}</p> : null}
      <ObjectionForm {...props} />
    </>
  );
}

function ObjectionForm({ typedCode, lang }: StoryProps) {
  const { t, language } = useWords();
  return (
    <Section title={t('voices.receipt.object')} aside={t('voices.receipt.object-hint')}>
      <Form
        action={routes.objection.href({ lang })}
        hidden={{ code: typedCode, language: language.tag }}
        label={t('voices.receipt.object')}
      >
        <TextArea name="text" label={t('voices.receipt.object-text')} required />
        <p>
          <Button>{t('voices.receipt.object-send')}</Button>
        </p>
      </Form>
    </Section>
  );
}

/** What the first sentence says. */
export function headlineOf({ fate, steps }: Pick<StoryProps, 'fate' | 'steps'>) {
  if (!fate) return 'open' as const;
  if (fate.kind === 'in-finding' || fate.kind === 'same-as') {
    return steps.some((step) => step.kind === 'measure') ? ('measure' as const) : ('finding' as const);
  }
  return fate.kind;
}

function useStations({ card, fate, finding, heads, steps }: StoryProps): Station[] {
  const { t, format } = useWords();
  const bcp47 = findLanguage(card.language)?.bcp47 ?? card.language;
  const voice: Station = {
    knot: 'voice',
    kind: t('voices.receipt.your-voice'),
    quote: card.text || t('voices.receipt.text-gone'),
    fact: <Bdi>{format.day(dayOf(card.receivedAt))}</Bdi>,
    ...(card.text ? { lang: bcp47 } : {}),
  };
  const found: Station[] = finding
    ? [
        {
          knot: 'station',
          kind: (
            <>
              {t('voices.node.finding')} <Bdi>{finding.code}</Bdi>
            </>
          ),
          title: <span lang="de">{finding.title}</span>,
          ...(heads >= smallestGroup ? { fact: t('voices.receipt.heads', { count: heads }) } : {}),
        },
      ]
    : [];
  const kinds = declaredNodeKinds();
  const way = steps.map((step): Station => {
    const kind = kinds.get(step.kind);
    return {
      knot: 'station',
      kind: (
        <>
          {kind ? t(kind.label) : step.kind} <Bdi>{step.code}</Bdi>
        </>
      ),
      title: <span lang="de">{step.title}</span>,
      ...(step.on ? { fact: <Bdi>{format.day(step.on)}</Bdi> } : {}),
    };
  });
  const end: Station[] =
    fate && ['not-pursued', 'withheld'].includes(fate.kind)
      ? [
          {
            knot: 'no',
            kind: t('voices.receipt.ends-here'),
            title: t(`voices.fate.${fate.kind}`),
            fact: <Bdi>{format.day(dayOf(fate.givenAt))}</Bdi>,
          },
        ]
      : fate
        ? []
        : [{ knot: 'planned', kind: t('voices.receipt.next'), title: t('voices.receipt.next-open') }];
  return [voice, ...found, ...way, ...end].slice(0, 9);
}
