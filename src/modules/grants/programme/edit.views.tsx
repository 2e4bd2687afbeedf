import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { ProgrammeFields } from './form.ts';
import { capOf, PartNote } from './part.views.tsx';
import { funderKinds } from './rules.ts';
import type { Template } from './template.data.ts';

export interface EditProgrammeProps {
  code?: string;
  title: string;
  form: BoundForm<ProgrammeFields>;
  action: string;
  /** Of a programme that is made. */
  id?: string;
  cancelHref: string;
}

/** A new programme, or changing what is known about one. */
export function EditProgrammeView({ code, title, form, action, id, cancelHref }: EditProgrammeProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead code={code} title={title} lead={id && t('grants.programme.new-lead')} />
      <Form action={action} of={form} hidden={{ id }}>
        <FieldGrid>
          <Control
            of={form.control('title')}
            label={t('grants.programme.title')}
            hint={code && t('grants.programme.title-hint')}
          />
          <Control
            of={form.control('funder')}
            label={t('grants.programme.funder')}
            hint={t('grants.programme.funder-hint')}
            span={6}
          />
          <Control
            of={form.control('funderKind')}
            label={t('grants.programme.funder-kind')}
            span={6}
            choices={funderKinds.map((value) => ({ value, label: t(`grants.funder-kind.${value}`) }))}
          />
          <Control of={form.control('startOn')} label={t('grants.programme.start')} span={4} optional />
          <Control of={form.control('asOf')} label={t('grants.programme.as-of')} span={4} optional />
          <Control of={form.control('checkBy')} label={t('grants.programme.check-by')} span={4} optional />
          <Control of={form.control('rules')} label={t('grants.programme.rules')} rows={5} optional />
          <Control
            of={form.control('verify')}
            label={t('grants.programme.verify')}
            hint={t('grants.programme.verify-hint')}
            rows={3}
            optional
          />
        </FieldGrid>
        <SaveBar cancelHref={cancelHref} {...(id && { save: t('grants.programme.make') })} />
      </Form>
    </>
  );
}

interface TemplateProps {
  templates: readonly Template[];
  isOnTheWayToGrant: boolean;
}

/** What is known of programmes that many counties have: to take over and then to adapt. */
export function TemplateView({ templates, isOnTheWayToGrant }: TemplateProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('grants.template.title')} lead={t('grants.template.lead')} />
      {templates.length === 0 && <EmptyState title={t('grants.template.none')} />}
      {templates.map((template) => (
        <OneTemplate key={template.key} {...{ template, isOnTheWayToGrant }} />
      ))}
    </>
  );
}

function OneTemplate({ template, isOnTheWayToGrant }: { template: Template; isOnTheWayToGrant: boolean }) {
  const words = useWords();
  const { t, format } = words;
  const { key, title, funder, asOf, checkBy, verify, parts } = template;
  const action = routes.programmeTemplate.href({}, isOnTheWayToGrant ? { zurueck: 'zuwendung' } : {});
  const days = t('grants.template.days', {
    asOf: asOf ? format.day(asOf) : '–',
    checkBy: checkBy ? format.day(checkBy) : '–',
  });
  return (
    <Section title={title} aside={`${funder} · ${days}`}>
      <p class="qs-text">{verify}</p>
      <List
        rows={parts.map((part) => ({
          title: part.title,
          end: capOf(part, words),
          note: <PartNote part={part} />,
        }))}
      />
      <ActionForm action={action} hidden={{ template: key }}>
        <Button kind="primary">{t('grants.template.take-over')}</Button>
      </ActionForm>
    </Section>
  );
}
