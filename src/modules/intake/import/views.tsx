import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { FileField } from '#ui/field/input.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { uploadForm } from './form.ts';
import { type ImportSession, importKinds } from './rules.ts';

export interface ImportsProps {
  imports: readonly ImportSession[];
  /** How much of earlier lists is still open. */
  doubts: number;
  form: BoundForm<(typeof uploadForm)['fields']>;
}

/** Upload, templates, and imports that wait. */
export function Imports({ imports, doubts, form }: ImportsProps) {
  const { t } = useWords();
  const fileError = form.errors.find(({ field }) => field === 'file');
  return (
    <Stack>
      <PageHead title={t('intake.import.plural')} lead={t('intake.import.lead')} />
      <Form
        action={routes.imports.href({})}
        of={form}
        enctype="multipart/form-data"
        labels={{ kind: t('intake.import.kind'), file: t('intake.import.file') }}
        hidden={{ id: form.control('id').value }}
      >
        <FieldGrid>
          <Control
            of={form.control('kind')}
            label={t('intake.import.kind')}
            look="row"
            choices={importKinds.map((kind) => ({ value: kind, label: t(`intake.kind.${kind}`) }))}
          />
          <FileField
            name="file"
            label={t('intake.import.file')}
            hint={t('intake.import.file-hint')}
            required
            accept=".csv,.xlsx,.txt"
            error={fileError && t(fileError.key, fileError.values)}
          />
        </FieldGrid>
        <SaveBar save={t('intake.import.upload')} sticky={false} />
      </Form>
      <Section title={t('intake.import.templates')}>
        <p>{t('intake.import.templates-why')}</p>
        <List
          rows={importKinds.map((kind) => ({
            title: t('intake.import.template', { kind: t(`intake.kind.${kind}`) }),
            href: routes.importTemplate.href({ kind }),
          }))}
        />
      </Section>
      {doubts > 0 && (
        <Section title={t('intake.doubt.plural')}>
          <List rows={[{ title: t('intake.doubt.count', { count: doubts }), href: routes.doubts.href({}) }]} />
        </Section>
      )}
      {imports.length > 0 && <Begun imports={imports} />}
    </Stack>
  );
}

function Begun({ imports }: Pick<ImportsProps, 'imports'>) {
  const { t, format } = useWords();
  const stand = ({ takenAt, undoneAt, keepUntil }: ImportSession) => {
    if (undoneAt) return t('intake.import.undone', { day: format.moment(undoneAt) });
    if (takenAt) return t('intake.import.done', { day: format.moment(takenAt) });
    return t('intake.import.open', { day: format.day(keepUntil) });
  };
  return (
    <Section title={t('intake.import.begun')}>
      <List
        rows={imports.map((one) => ({
          title: one.fileName,
          href: routes.importPreview.href({ id: one.id }),
          note: `${t(`intake.kind.${one.kind}`)} · ${one.startedBy} · ${format.moment(one.startedAt)}`,
          end: stand(one),
        }))}
      />
    </Section>
  );
}
