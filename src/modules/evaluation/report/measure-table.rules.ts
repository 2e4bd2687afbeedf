import type { Block, ReportWords } from './block.rules.ts';
import { type FrozenMeasure, type LightName, lightNames } from './snapshot.rules.ts';

/** Measures of a report row by row: who leads, how far it is, three lights in words, and their evidence. */
export function measureTable(measures: readonly FrozenMeasure[], words: ReportWords, caption: string): Block {
  const { t, format } = words;
  const days = ({ startOn, endOn }: FrozenMeasure) =>
    startOn !== null && endOn === null
      ? t('evaluation.public.report.from', { day: format.day(startOn) })
      : [startOn, endOn].map((day) => (day === null ? '…' : format.day(day))).join(' – ');
  return {
    block: 'table',
    empty: t('evaluation.public.report.no-attention'),
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
      one.lead === '' ? t('directory.unnamed') : (one.lead ?? '–'),
      one.isStartOverdue
        ? `${t('evaluation.public.report.start-overdue')} (${days(one)})`
        : `${t(`evaluation.public.figure.measures.${one.state}`)} (${days(one)})`,
      ...lightNames.map((name) => lightText(one, name, words)),
      evidenceText(one, words),
    ]),
  };
}

/** A light in a word, or why it is grey or late. */
function lightText(measure: FrozenMeasure, name: LightName, { t, format }: ReportWords): string {
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

/** The evidence of the lights that have a colour: each once, with the lights it is for where they differ. */
function evidenceText({ lights }: FrozenMeasure, { t, format }: ReportWords): string {
  const shown = lightNames.filter((name) => lights[name].value !== 'unknown' && lights[name].why === null);
  const old = (name: LightName) => t('evaluation.public.age', { days: lights[name].age ?? 0 });
  const ages = new Set(shown.map(old));
  const [first] = shown;
  const lightsByEvidence = new Map<string, LightName[]>();
  for (const name of shown) {
    const evidence = lights[name].evidence.trim().replace(/\.$/, '');
    const text = ages.size > 1 ? `${evidence} (${old(name)})` : evidence;
    lightsByEvidence.set(text, [...(lightsByEvidence.get(text) ?? []), name]);
  }
  const about = (names: readonly LightName[]) => format.list(names.map((name) => t(`evaluation.public.light.${name}`)));
  const isForAll = lightsByEvidence.size === 1 && shown.length > 1;
  const evidence = [...lightsByEvidence]
    .map(([text, names]) => (isForAll ? text : `${about(names)}: ${text}`))
    .join('; ');
  return ages.size === 1 && first ? `${evidence} (${old(first)})` : evidence;
}
