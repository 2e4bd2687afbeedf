import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Form } from '#ui/form/form.tsx';
import { SectionHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type EffectAnswer, effectAnswers, type LivedEffect } from './effect.rules.ts';

interface QuestionProps {
  /** The code that opened the page; the answer belongs to it. */
  receiptCode: string;
  lang: string;
  given: EffectAnswer | undefined;
}

/** On the receipt: four buttons, one tap. The answer given is shown and may be changed. */
export function EffectQuestion({ receiptCode, lang, given }: QuestionProps) {
  const { t } = useWords();
  return (
    <section id="wirkung">
      <SectionHead title={t('voices.effect.question')}>{t('voices.effect.why')}</SectionHead>
      {given && <p role="status">{t('voices.effect.thanks', { answer: t(`voices.effect.answer.${given}`) })}</p>}
      <Form
        action={routes.effect.href({ lang })}
        hidden={{ code: receiptCode }}
        prefix="wirkung"
        label={t('voices.effect.question')}
      >
        <p class="qs-acts">
          {effectAnswers.map((answer) => (
            <Button key={answer} name="answer" value={answer} kind={answer === given ? 'primary' : 'secondary'}>
              {t(`voices.effect.answer.${answer}`)}
            </Button>
          ))}
        </p>
      </Form>
    </section>
  );
}

/** In public: what those who spoke say of the effect, never of fewer than five, beside what the office says. */
export function LivedEffectView({ effect }: { effect: LivedEffect }) {
  const { t, format } = useWords();
  const inWords = (count: number | 'hidden') => (count === 'hidden' ? t('voices.effect.hidden') : format.number(count));
  const isShown = effect.total !== 'hidden' && effect.total > 0;
  return (
    <section>
      <SectionHead title={t('voices.effect.public-title')}>{t('voices.effect.public-rule')}</SectionHead>
      {isShown ? (
        <Facts
          facts={effect.parts.map(({ answer, count }) => ({
            label: t(`voices.effect.answer.${answer}`),
            value: inWords(count),
          }))}
        />
      ) : (
        <p class="qs-quiet">{t('voices.effect.too-few')}</p>
      )}
    </section>
  );
}
