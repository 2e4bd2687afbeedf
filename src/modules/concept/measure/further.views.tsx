import { Fragment } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { linkWithin } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { German } from '../views.tsx';
import type { Measure } from './rules.ts';

/** The fields that a measure works in beside its own, in the workspace. */
export function FurtherFields({ measure }: { measure: Measure }) {
  const link = linkWithin(measure.edition);
  return measure.furtherFields.map(({ code, title }, index) => (
    <Fragment key={code}>
      {index > 0 && ', '}
      <a href={routes.field.href({ code }, link)}>{title}</a>
    </Fragment>
  ));
}

/** The same for everybody; nothing where there are none. */
export function WorksAlsoIn({ measure, inOther }: { measure: Measure; inOther: Record<string, string> }) {
  const { t, language } = useWords();
  if (measure.furtherFields.length === 0) return null;
  return (
    <p>
      {t('concept.public.further-fields')}:{' '}
      {measure.furtherFields.map(({ code, title }, index) => (
        <Fragment key={code}>
          {index > 0 && ', '}
          <a href={routes.publicField.href({ lang: language.tag, code }, inOther)}>
            <German>{title}</German>
          </a>
        </Fragment>
      ))}
    </p>
  );
}
