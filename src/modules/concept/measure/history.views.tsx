import type { Changes } from '#platform/history/history.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { FieldChange } from '#ui/history/history.tsx';
import { lightValues } from '../assessment/rules.ts';
import { measureStates } from './rules.ts';

const labelled = {
  title: 'concept.measure.title',
  description: 'concept.measure.description',
  startOn: 'concept.measure.start',
  endOn: 'concept.measure.end',
  nextReportOn: 'concept.measure.next-report',
  budgetCents: 'concept.measure.budget',
  isPermanent: 'concept.measure.permanently',
  isOpenToAll: 'concept.measure.open-to-all',
  state: 'concept.measure.state',
  doing: 'concept.light.doing',
  timing: 'concept.light.timing',
  effect: 'concept.light.effect',
  leadId: 'concept.measure.lead',
  personFunction: 'concept.measure.person',
  deputyFunction: 'concept.measure.deputy',
  lacks: 'concept.measure.lacks',
  partnerIds: 'concept.measure.partners',
  targetGroups: 'concept.measure.groups',
} as const;

/** Old and new value of each changed field, in the reader's words. Ids are told as "changed": names may be others today. */
export function changedFields(changes: Changes, words: Words): FieldChange[] {
  return Object.entries(changes).flatMap(([name, { from, to }]) => {
    const key = labelled[name as keyof typeof labelled];
    if (!key) return [];
    return [{ label: words.t(key), from: shownValue(name, from, words), to: shownValue(name, to, words) }];
  });
}

function shownValue(name: string, value: unknown, { t, format }: Words): string {
  const state = measureStates.find((known) => known === value);
  const light = lightValues.find((known) => known === value);
  if (value === null || value === undefined || value === '') return '';
  else if (name === 'state' && state) return t(`concept.state.${state}`);
  else if (light) return t(`ui.light.${light}`);
  else if (name.endsWith('On') && typeof value === 'string') return format.day(value);
  else if (name === 'budgetCents' && typeof value === 'number') return format.euros(value);
  else if (typeof value === 'boolean') return t(value ? 'concept.measure.yes' : 'concept.measure.no');
  else if (name.endsWith('Id')) return t('concept.measure.somebody');
  else if (Array.isArray(value)) return t('concept.measure.several', { count: value.length });
  else return String(value);
}
