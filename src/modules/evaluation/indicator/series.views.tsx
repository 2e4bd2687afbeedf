import { useWords } from '#platform/i18n/words.ts';
import { readingText, valueText } from '../reading/wording.rules.ts';
import type { TrackedIndicator } from './rules.ts';
import { planSeries } from './series.rules.ts';

/** The series as a line with its target; where no value may be shown there is a sentence instead. */
export function SeriesDrawing({ tracked }: { tracked: TrackedIndicator }) {
  const words = useWords();
  const { t, format } = words;
  const { indicator, readings, start, last } = tracked;
  const plan = planSeries(tracked);
  if (!plan) return <p class="qs-lead">{readingText(words, indicator, last ?? readings.at(-1))}</p>;
  const description = [
    ...(start ? [`${t('evaluation.public.baseline')} ${start.year}: ${valueText(words, indicator, start.value)}`] : []),
    ...readings.map((reading) => `${reading.year}: ${readingText(words, indicator, reading)}`),
  ].join(', ');
  return (
    <svg viewBox="0 0 640 240" role="img" aria-label={description}>
      <title>{description}</title>
      <path class="ax" d="M48 200H592" />
      {plan.years.map(({ x, year }) => (
        <text key={year} class="m" x={x} y="224" text-anchor="middle">
          {year}
        </text>
      ))}
      {plan.lines.map((line) => (
        <path key={line} class="in" d={line} />
      ))}
      {plan.points.map(({ x, y, year, value }) => (
        <g key={year}>
          <circle cx={x} cy={y} r="5" fill="currentColor" />
          <text class="b" x={x} y={y - 12} text-anchor="middle">
            {format.number(value)}
          </text>
        </g>
      ))}
      {plan.target && (
        <g>
          <path class="ax" d={`M48 ${plan.target.y}H592`} stroke-dasharray="6 5" />
          <path class="in" d={`M${plan.target.x - 6} ${plan.target.y}h12m-6-6v12`} />
          <text class="m" x={plan.target.x} y={plan.target.y + 22} text-anchor="middle">
            {t('evaluation.public.target')} {valueText(words, indicator, plan.target.value)}
          </text>
        </g>
      )}
    </svg>
  );
}
