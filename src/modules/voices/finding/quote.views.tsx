import { type BoundForm, bind } from '#platform/forms/bind.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Quote as QuoteFigure } from '#ui/quote/quote.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { Quote } from '../quote/data.ts';
import { routes } from '../routes.ts';
import type { Finding } from './data.ts';
import { type quoteForm, removalForm } from './form.ts';

/** A quote that was to be taken out, with what was sent and not taken. */
export interface DroppedQuote {
  id: string;
  removal: FormResult<(typeof removalForm)['fields']>;
}

interface QuotesProps {
  finding: Finding;
  quotes: readonly Quote[];
  forms: { quote: BoundForm<(typeof quoteForm)['fields']>; droppedQuote: DroppedQuote | undefined };
  mayEdit: boolean;
}

/** What cards say word for word; one is taken in and out again. */
export function Quotes({ finding, quotes, forms, mayEdit }: QuotesProps) {
  const { t } = useWords();
  return (
    <Section title={t('voices.finding.quotes')} id="zitate">
      {quotes.map((quote, index) => (
        <div key={quote.id}>
          <QuoteFigure
            look="card"
            lang={findLanguage(quote.language)?.bcp47 ?? quote.language}
            source={<Bdi>{quote.cardCode}</Bdi>}
          >
            „{quote.text}“
          </QuoteFigure>
          {mayEdit && <DropQuote finding={finding} quote={quote} place={index + 1} dropped={forms.droppedQuote} />}
        </div>
      ))}
      {mayEdit ? (
        <Form
          prefix="zitat"
          action={routes.quotes.href({ code: finding.code })}
          opener={{ at: routes.finding.href({ code: finding.code }), label: t('voices.finding.quote-add') }}
          of={forms.quote}
          label={t('voices.finding.quotes')}
        >
          <Control of={forms.quote.control('card')} label={t('voices.finding.quote-card')} />
          <Control of={forms.quote.control('text')} label={t('voices.finding.quote')} rows={2} />
          <SaveBar save={t('voices.finding.quote-add')} sticky={false} />
        </Form>
      ) : null}
    </Section>
  );
}

interface DropQuoteProps {
  finding: Finding;
  quote: Quote;
  place: number;
  dropped: DroppedQuote | undefined;
}

function DropQuote({ finding: { code }, quote, place, dropped }: DropQuoteProps) {
  const { t } = useWords();
  const removal = bind(removalForm, dropped?.id === quote.id ? dropped.removal : {});
  const label = t('voices.finding.quote-drop', { card: quote.cardCode });
  return (
    <Form
      prefix={`zitat-${place}-herausnehmen`}
      action={routes.quote.href({ code, quote: quote.id })}
      hidden={{ _method: 'delete' }}
      opener={{ at: routes.finding.href({ code }), label }}
      of={removal}
      label={label}
    >
      <Control of={removal.control('reason')} label={t('voices.finding.removal-reason')} rows={2} />
      <SaveBar save={label} sticky={false} />
    </Form>
  );
}
