import { directoryRoutes } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { HeadingFields } from './form.ts';
import type { UnknownWord } from './meaning.form.ts';
import type { ImportSession } from './rules.ts';

export interface WordsProps {
  session: ImportSession;
  words: readonly (UnknownWord & { choices: readonly { value: string; label: string }[] })[];
  form: {
    errors: BoundForm<HeadingFields>['errors'];
    control(name: string): ReturnType<BoundForm<HeadingFields>['control']>;
  };
}

/** Kinds and places are looked through, so that one sees what there is; units and organisations are searched. */
const fewEnough = 29;

/** What the words of a list mean here: said once, for all its rows and for the next list. */
export function WordsView({ session, words, form }: WordsProps) {
  const { t } = useWords();
  const fields = [...new Set(words.map(({ field }) => field))];
  return (
    <Stack>
      <PageHead
        title={t('intake.words.title')}
        kicker={<a href={routes.importMapping.href({ id: session.id })}>{session.fileName}</a>}
        lead={words.length > 0 ? t('intake.words.lead') : t('intake.words.none')}
      />
      <Form action={routes.importWords.href({ id: session.id })} of={form}>
        {fields.map((field) => (
          <Section key={field} title={field === 'lead' ? t('intake.words.parties') : t(`intake.field.${field}`)}>
            {field === 'topic' && words.every((one) => one.field !== 'topic' || one.choices.length === 0) && (
              <p>
                {t('intake.words.no-topics')}{' '}
                <a href={directoryRoutes.topics.href({})}>{t('intake.words.to-topics')}</a>
              </p>
            )}
            <FieldGrid>
              {words.map(({ word, rows, choices, ...one }, index) =>
                one.field === field ? (
                  <Control
                    key={word}
                    of={form.control(`word${index}`)}
                    span={6}
                    label={word === '' ? t('intake.words.not-said', { rows }) : t('intake.words.word', { word, rows })}
                    empty={t('intake.words.open')}
                    hint={choices.length > fewEnough ? t('intake.words.search-hint') : undefined}
                    look={choices.length > fewEnough ? undefined : 'select'}
                    choices={[{ value: 'leer', label: t('intake.words.empty') }, ...choices]}
                  />
                ) : null,
              )}
            </FieldGrid>
          </Section>
        ))}
        <SaveBar save={t('intake.words.save')} cancelHref={routes.importPreview.href({ id: session.id })} />
      </Form>
    </Stack>
  );
}
