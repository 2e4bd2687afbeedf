import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { type Filter, FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import type { Field } from '../field/rules.ts';
import { worksIn } from '../measure/field.rules.ts';
import { measureStates } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import { lightNames, lightValues } from '../rules.ts';
import { GermanNote, PublicMeasures } from '../views.tsx';
import {
  isMissing,
  lightParams,
  type MeasureFilter,
  missingNames,
  placeChoices,
  resolutionOf,
  resolutions,
  type TracedMeasure,
} from './rules.ts';

export interface PublicListProps {
  /** All of the edition, and those of them that pass the filter. */
  rows: readonly TracedMeasure[];
  shown: readonly TracedMeasure[];
  filter: MeasureFilter;
  fields: readonly Field[];
  query: URLSearchParams;
  inOther: Record<string, string>;
}

/** The measures behind a figure, to be narrowed further: where every number of the public pages leads. */
export function PublicListView(props: PublicListProps) {
  const { t, language } = useWords();
  const { rows, shown, filter, inOther } = props;
  const action = routes.publicMeasures.href({ lang: language.tag });
  const all = routes.publicMeasures.href({ lang: language.tag }, inOther);
  return (
    <Stack gap="l">
      <div>
        <PageHead title={t('concept.public.all-measures')} lead={t('concept.public.lights-rule')} />
        <GermanNote />
      </div>
      <FilterBar
        action={action}
        search={{ label: t('concept.public.search'), value: filter.words }}
        filters={useFilters(props)}
        hidden={inOther}
        clearHref={all}
        result={t('concept.public.of', { part: shown.length, whole: rows.length })}
      />
      {shown.length > 0 ? (
        <PublicMeasures rows={shown} inOther={inOther} />
      ) : (
        <EmptyState title={t('concept.public.nothing')} others={[{ href: all, label: t('concept.public.show-all') }]} />
      )}
    </Stack>
  );
}

interface Question {
  name: string;
  label: string;
  chosen: readonly string[];
  choices: readonly { value: string; label: string; lang?: string }[];
  has(row: TracedMeasure, value: string): boolean;
}

function useFilters({ rows, filter, fields, query }: PublicListProps): Filter[] {
  const { t, language } = useWords();
  const without = (name: string) => {
    const rest = new URLSearchParams(query);
    rest.delete(name);
    return [routes.publicMeasures.href({ lang: language.tag }), rest.toString()].filter(Boolean).join('?');
  };
  const questions: Question[] = [
    {
      name: 'feld',
      label: t('concept.public.field-of-action'),
      chosen: filter.fields,
      choices: fields.map(({ code, shortTitle }) => ({ value: code, label: shortTitle, lang: 'de' })),
      has: ({ measure }, value) => worksIn(measure, value),
    },
    usePlaceQuestion(rows, filter),
    {
      name: 'stand',
      label: t('concept.public.state'),
      chosen: filter.states,
      choices: measureStates.map((value) => ({ value, label: t(`concept.state.${value}`) })),
      has: ({ measure }, value) => measure.state.state === value,
    },
    ...useLightQuestions(filter),
    {
      name: 'fehlt',
      label: t('concept.public.missing'),
      chosen: filter.missing,
      choices: missingNames.map((value) => ({ value, label: t(`concept.public.missing.${value}`) })),
      has: (row, value) => missingNames.some((name) => name === value && isMissing(row, name)),
    },
    ...useResolutionQuestion(rows, filter),
  ];
  return questions.map(({ has, choices, ...question }) => ({
    ...question,
    many: true,
    clearHref: without(question.name),
    choices: choices.map((one) => ({ ...one, count: rows.filter((row) => has(row, one.value)).length })),
  }));
}

/** The municipality that something is done in. */
function usePlaceQuestion(rows: readonly TracedMeasure[], filter: MeasureFilter): Question {
  const { t } = useWords();
  return {
    name: 'ort',
    label: t('concept.public.place'),
    chosen: filter.places,
    choices: placeChoices(rows).map((choice) => ({ ...choice, lang: 'de' })),
    has: ({ places }, value) => places.some(({ code }) => code === value),
  };
}

/** Whether it was resolved with the edition; where nothing was added since, there is nothing to choose. */
function useResolutionQuestion(rows: readonly TracedMeasure[], filter: MeasureFilter): Question[] {
  const { t } = useWords();
  if (!rows.some(({ measure }) => measure.isAdditional)) return [];
  const labels = { beschlossen: t('concept.public.resolved'), zusaetzlich: t('concept.public.additional') };
  return [
    {
      name: 'beschluss',
      label: t('concept.public.resolution'),
      chosen: filter.resolutions,
      choices: resolutions.map((value) => ({ value, label: labels[value] })),
      has: ({ measure }, value) => resolutionOf(measure) === value,
    },
  ];
}

function useLightQuestions(filter: MeasureFilter): Question[] {
  const { t } = useWords();
  return lightNames.map((name) => ({
    name: lightParams[name],
    label: t(`concept.light.${name}`),
    chosen: filter.lights[name],
    choices: lightValues.map((value) => ({ value, label: t(`ui.light.${value}`) })),
    has: ({ derived }, value) => derived.lights[name].value === value,
  }));
}
