import type { Words } from '#platform/i18n/words.ts';
import type { Block } from './document.rules.ts';
import { type FrozenMeasure, type LightName, lightNames } from './snapshot.rules.ts';

type Telling = Pick<Words, 't' | 'format'>;

/** Measures of a report row by row: who leads, where it stands, three lights in words, and what they stand on. */
export function measureTable(measures: readonly FrozenMeasure[], words: Telling, caption: string): Block {
  const { t, format } = words;
  const days = ({ startOn, endOn }: FrozenMeasure) =>
    startOn !== null && endOn === null
      ? t('evaluation.public.report.from', { day: format.day(startOn) })
      : [startOn, endOn].map((day) => (day === null ? '…' : format.day(day))).join(' – ');
  return {
    block: 'table',
    caption,
    columns: [
      t('evaluation.public.report.measure'),
      t('evaluation.public.report.lead'),
      t('evaluation.public.report.state'),
      ...lightNames.map((name) => t(`evaluation.public.light.${name}`)),
      t('evaluation.public.report.evidence'),
    ],
    rows: measures.map((one) => [
      { kind: 'measure', code: one.code, title: one.title },
      one.lead ?? '–',
      one.isStartOverdue
        ? `${t('evaluation.public.report.start-overdue')} (${days(one)})`
        : `${t(`evaluation.public.figure.measures.${one.state}`)} (${days(one)})`,
      ...lightNames.map((name) => lightText(one, name, words)),
      evidenceText(one, words),
    ]),
  };
}

/** A light in a word, or why it is grey or late. */
function lightText(measure: FrozenMeasure, name: LightName, { t, format }: Telling): string {
  const { value, why, age } = measure.lights[name];
  if (why === 'start-overdue' || why === 'end-overdue') {
    const day = why === 'start-overdue' ? measure.startOn : measure.endOn;
    return t(`evaluation.public.late.${why}`, { day: format.day(day ?? '') });
  } else if (value === 'unknown') {
    const reason = t(`evaluation.public.grey.${why ?? 'none'}`);
    return why === 'old' ? `${reason} (${t('evaluation.public.age', { days: age ?? 0 })})` : reason;
  } else {
    return t(`evaluation.public.word.${name}.${value}`);
  }
}

/** What the lights that have a colour stand on: each evidence once, with the lights it is for where they differ. */
function evidenceText({ lights }: FrozenMeasure, { t, format }: Telling): string {
  const shown = lightNames.filter((name) => lights[name].value !== 'unknown' && lights[name].why === null);
  const old = (name: LightName) => t('evaluation.public.age', { days: lights[name].age ?? 0 });
  const ages = new Set(shown.map(old));
  const [first] = shown;
  const said = new Map<string, LightName[]>();
  for (const name of shown) {
    const evidence = lights[name].evidence.trim().replace(/\.$/, '');
    const text = ages.size > 1 ? `${evidence} (${old(name)})` : evidence;
    said.set(text, [...(said.get(text) ?? []), name]);
  }
  const about = (names: readonly LightName[]) => format.list(names.map((name) => t(`evaluation.public.light.${name}`)));
  const isForAll = said.size === 1 && shown.length > 1;
  const told = [...said].map(([text, names]) => (isForAll ? text : `${about(names)}: ${text}`)).join('; ');
  return ages.size === 1 && first ? `${told} (${old(first)})` : told;
}
