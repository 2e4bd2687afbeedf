import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { Filter } from '#ui/filter-bar/filter-bar.tsx';
import { attentionReasons } from '../measure/derived.rules.ts';
import { fieldsOf, worksIn } from '../measure/field.rules.ts';
import { measureStates } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import { lightNames, lightValues } from '../rules.ts';
import {
  isMissing,
  type ListFilter,
  type ListRow,
  lightParams,
  missingNames,
  partiesOf,
  placeChoices,
} from './rules.ts';

interface Choice {
  value: string;
  label: string;
}

interface Narrowed {
  rows: readonly ListRow[];
  filter: ListFilter;
  query: URLSearchParams;
}

/** What the list can be narrowed by, each choice with how many rows it has among all the person may see. */
export function useListFilters({ rows, filter, query }: Narrowed): Filter[] {
  const { t } = useWords();
  const questions: Question[] = [
    {
      name: 'grund',
      label: t('concept.list.reason'),
      chosen: filter.reasons,
      choices: attentionReasons.map((value) => ({ value, label: t(`concept.attention.${value}`) })),
      has: ({ derived }, value) => derived.attention.some((reason) => reason === value),
    },
    {
      name: 'feld',
      label: t('concept.measure.field'),
      chosen: filter.fields,
      choices: distinct(
        rows.flatMap(({ measure }) => fieldsOf(measure)).map(({ code, title }) => ({ value: code, label: title })),
      ),
      has: ({ measure }, value) => worksIn(measure, value),
    },
    ...useWhoQuestions(rows, filter),
    usePlaceQuestion(rows, filter),
    {
      name: 'stand',
      label: t('concept.measure.state'),
      chosen: filter.states,
      choices: measureStates.map((value) => ({ value, label: t(`concept.state.${value}`) })),
      has: ({ measure }, value) => measure.state.state === value,
    },
  ];
  return [...questions, ...useLightQuestions(filter)].map((question) => filterOf(question, rows, query));
}

/** Who leads it, and everybody who works on it. */
function useWhoQuestions(rows: readonly ListRow[], filter: ListFilter): Question[] {
  const { t, format } = useWords();
  const leads = distinct(
    rows.flatMap(({ measure: { lead } }) => (lead ? [{ value: lead.code, label: lead.name }] : [])),
  );
  return [
    {
      name: 'federfuehrung',
      label: t('concept.measure.lead'),
      chosen: filter.leads,
      choices: leads.sort((a, b) => format.compare(a.label, b.label)),
      has: ({ measure }, value) => measure.lead?.code === value,
    },
    {
      name: 'mitwirkung',
      label: t('concept.involved.filter'),
      chosen: filter.involved,
      choices: distinct(
        rows.flatMap(({ measure }) => partiesOf(measure)).map(({ code, name }) => ({ value: code, label: name })),
      ).sort((a, b) => format.compare(a.label, b.label)),
      has: ({ measure }, value) => partiesOf(measure).some(({ code }) => code === value),
    },
  ];
}

/** The municipality that something is done in. */
function usePlaceQuestion(rows: readonly ListRow[], filter: ListFilter): Question {
  const { t } = useWords();
  return {
    name: 'ort',
    label: t('concept.measure.place'),
    chosen: filter.places,
    choices: placeChoices(rows),
    has: ({ places }, value) => places.some(({ code }) => code === value),
  };
}

/** Lights, gaps and money: the bar shows those that a figure's link has set, and always "any light". */
function useLightQuestions(filter: ListFilter): Question[] {
  const { t } = useWords();
  const lights = lightValues.map((value) => ({ value, label: t(`ui.light.${value}`) }));
  const any: Question = {
    name: 'ampel',
    label: t('concept.list.any-light'),
    chosen: filter.anyLight,
    choices: lights,
    has: ({ derived }, value) => lightNames.some((name) => derived.lights[name].value === value),
  };
  const each = lightNames.map(
    (name): Question => ({
      name: lightParams[name],
      label: t(`concept.light.${name}`),
      chosen: filter.lights[name],
      choices: lights,
      has: ({ derived }, value) => derived.lights[name].value === value,
    }),
  );
  const gaps: Question = {
    name: 'fehlt',
    label: t('concept.public.missing'),
    chosen: filter.missing,
    choices: missingNames.map((value) => ({ value, label: t(`concept.public.missing.${value}`) })),
    has: (row, value) => missingNames.some((name) => name === value && isMissing(row, name)),
  };
  const paid: Question = {
    name: 'geld',
    label: t('concept.list.money'),
    chosen: filter.onlyPaid ? ['ja'] : [],
    choices: [{ value: 'ja', label: t('concept.list.money.granted') }],
    has: ({ hasGrant }) => hasGrant,
  };
  return [any, ...[...each, gaps, paid].filter(({ chosen }) => chosen.length > 0)];
}

interface Question {
  name: string;
  label: string;
  chosen: readonly string[];
  choices: readonly Choice[];
  has(row: ListRow, value: string): boolean;
}

function filterOf({ has, choices, ...question }: Question, rows: readonly ListRow[], query: URLSearchParams): Filter {
  return {
    ...question,
    many: true,
    clearHref: hrefWith(routes.measures.href({}), query, { [question.name]: undefined }),
    choices: choices.map((choice) => ({ ...choice, count: rows.filter((row) => has(row, choice.value)).length })),
  };
}

function distinct(choices: readonly { value: string; label: string }[]) {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}
