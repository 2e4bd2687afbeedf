import type { Block, ReportWords } from './block.rules.ts';
import type { Snapshot } from './snapshot.rules.ts';

/** The four figures that whoever has a minute reads; all others follow under their own heading. */
export const keyFigures = ['measures.running', 'effect.go', 'voices.answered', 'money.granted'] as const;

/** Each figure stands once: those of the summary do not come again. */
export const isFurther = (id: string): boolean => !keyFigures.some((key) => key === id);

/** What a report says before anything else: three sentences, made of its own frozen figures and of nothing else. */
export function summarySentences({ figures }: Pick<Snapshot, 'figures'>, { t, format }: ReportWords): Block {
  const value = (name: string) => figures.find(({ id }) => id === name)?.value ?? 0;
  const number = (name: string) => format.number(value(name));
  const lines = [
    t('evaluation.public.summary.measures', {
      running: number('measures.running'),
      all: value('measures.all'),
      stop: number('measures.stop'),
    }),
    t('evaluation.public.summary.voices', { answered: number('voices.answered'), all: value('voices.all') }),
    t('evaluation.public.summary.money', {
      granted: format.euros(value('money.granted')),
      soon: format.euros(value('money.ends-soon')),
    }),
  ];
  return { block: 'text', text: lines.join('\n') };
}
