import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Form } from '#ui/form/form.tsx';
import { SectionHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type EffectAnswer, effectAnswers, type LivedEffect } from './effect.rules.ts';

interface QuestionProps {
  /** The code as it was typed; the answer belongs to it. */
  typedCode: string;
  lang: string;
  given: EffectAnswer | undefined;
}

/** On the receipt: four buttons, one tap. Asking again shows what was said and lets it be changed. */
export function EffectQuestion({ typedCode, lang, given }: QuestionProps) {
  const { t } = useWords();
  return (
    <section id="wirkung">
      <SectionHead title={t('voices.effect.question')}>{t('voices.effect.why')}</SectionHead>
      {given && <p role="status">{t('voices.effect.thanks', { answer: t(`voices.effect.answer.${given}`) })}</p>}
      <Form
        action={routes.effect.href({ lang })}
        hidden={{ code: typedCode }}
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
  const tell = (count: number | 'hidden') => (count === 'hidden' ? t('voices.effect.hidden') : format.number(count));
  const isTold = effect.total !== 'hidden' && effect.total > 0;
  return (
    <section>
      <SectionHead title={t('voices.effect.public-title')}>{t('voices.effect.public-rule')}</SectionHead>
      {isTold ? (
        <Facts
          facts={effect.parts.map(({ answer, count }) => ({
            label: t(`voices.effect.answer.${answer}`),
            value: tell(count),
          }))}
        />
      ) : (
        <p class="qs-quiet">{t('voices.effect.too-few')}</p>
      )}
    </section>
  );
}
