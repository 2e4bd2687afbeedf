import type { Translate } from '#platform/i18n/translate.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import {
  type FieldName,
  type ImportKind,
  type ImportRow,
  isEssential,
  isSilence,
  type RowProblem,
  type RowRemarks,
} from './rules.ts';

/** A fault of a row in words: "Art: „Zirkus“ ist unbekannt". */
export function problemWords(t: Translate, { field, key, value }: RowProblem): string {
  return `${t(`intake.field.${field}`)}: ${t(`intake.problem.${key}`, { value })}`;
}

/** Everything remarkable about a row in words. */
export function remarkWords(t: Translate, { problems, doubleOf, same }: RowRemarks): string[] {
  return [
    ...problems.map((problem) => problemWords(t, problem)),
    ...(doubleOf === undefined ? [] : [t('intake.remark.double', { row: doubleOf })]),
    ...same.map(({ title, by }) => t(`intake.remark.same-${by}`, { title })),
  ];
}

/** What a row takes over from one above, said once; whoever opens the row can empty it. */
export function Inherited({ from }: { from: ImportRow['inheritedFrom'] }) {
  const { t, format } = useWords();
  const rows = [...new Set(Object.values(from))];
  return (
    <>
      {rows.map((row) => {
        const fields = (Object.keys(from) as FieldName[]).filter((field) => from[field] === row);
        const names = format.list(fields.map((field) => t(`intake.field.${field}`)));
        return (
          <div key={row}>
            <Badge sign="ring">{t('intake.remark.inherited', { fields: names, row })}</Badge>
          </div>
        );
      })}
    </>
  );
}

/** What is remarkable about a row: what keeps it out, what is doubtful, what it looks the same as. */
export function Remarks({ kind, remarks }: { kind: ImportKind; remarks: RowRemarks }) {
  const { t } = useWords();
  const { problems, ...likeness } = remarks;
  return (
    <>
      {problems.map((problem) => (
        <div key={`${problem.field}${problem.key}${problem.value}`}>
          <Badge sign={isEssential(kind, problem) ? 'stop' : isSilence(problem) ? 'ring' : 'late'}>
            {problemWords(t, problem)}
          </Badge>
        </div>
      ))}
      {remarkWords(t, { ...likeness, problems: [] }).map((words) => (
        <div key={words}>
          <Badge sign="ring">{words}</Badge>
        </div>
      ))}
    </>
  );
}
