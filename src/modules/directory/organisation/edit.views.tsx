import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { Municipality } from '../municipality/rules.ts';
import { routes } from '../routes.ts';
import { ContactControls, choicesById, LanguageControl } from '../stakeholder/field.views.tsx';
import type { mergeForm, newOrganisationForm } from './form.ts';
import { categories, type Organisation } from './rules.ts';

export interface OrganisationEditProps {
  code?: string | undefined;
  action: string;
  backHref: string;
  form: BoundForm<(typeof newOrganisationForm)['fields']>;
  municipalities: readonly Municipality[];
}

/** Writing an organisation down or changing it. */
export function OrganisationEdit({ code, action, backHref, form, municipalities }: OrganisationEditProps) {
  const { t } = useWords();
  const labels = {
    name: t('directory.field.name'),
    category: t('directory.field.category'),
    municipalityId: t('directory.field.municipality'),
    description: t('directory.field.description'),
    address: t('directory.field.address'),
    website: t('directory.field.website'),
    contactFunction: t('directory.field.contact-function'),
    mailbox: t('directory.field.mailbox'),
    phone: t('directory.field.phone'),
    contactIsOfficial: t('directory.field.contact-is-official'),
    languages: t('directory.field.languages'),
  };
  return (
    <>
      <PageHead title={code ? t('directory.organisation.edit') : t('directory.organisation.new')} code={code} />
      <Form action={action} of={form} labels={labels} hidden={code ? {} : { id: form.control('id').value }}>
        <FieldGrid>
          <Control of={form.control('name')} label={labels.name} />
          <Control
            of={form.control('category')}
            label={labels.category}
            span={6}
            choices={categories.map((value) => ({ value, label: t(`directory.category.${value}`) }))}
          />
          <Control
            of={form.control('municipalityId')}
            label={labels.municipalityId}
            span={6}
            empty={t('directory.everywhere')}
            choices={choicesById(municipalities)}
          />
          <Control of={form.control('description')} label={labels.description} hint={t('directory.hint.description')} />
          <ContactControls form={form} labels={labels} />
          <Control of={form.control('address')} label={labels.address} span={6} />
          <Control of={form.control('website')} label={labels.website} span={6} />
        </FieldGrid>
        <LanguageControl of={form.control('languages')} label={labels.languages} />
        {!code && <p class="qs-quiet">{t('directory.organisation.public-at-once')}</p>}
        <SaveBar save={code ? undefined : t('directory.organisation.create')} cancelHref={backHref} />
      </Form>
    </>
  );
}

export interface MergeProps {
  organisation: Organisation;
  others: readonly Organisation[];
  /** The one that was proposed, to be compared. */
  other: Organisation | undefined;
  form: BoundForm<(typeof mergeForm)['fields']>;
}

/** Two entries side by side, and the decision that they are one. */
export function MergeView({ organisation, others, other, form }: MergeProps) {
  const { t } = useWords();
  const labels = { intoId: t('directory.organisation.merge-into'), reason: t('directory.reason') };
  const params = { code: organisation.code };
  return (
    <Stack>
      <PageHead
        code={organisation.code}
        title={t('directory.organisation.merge')}
        lead={t('directory.organisation.merge-lead', { name: organisation.name })}
      />
      {other && (
        <Columns split="6-6">
          <Compared organisation={organisation} />
          <Compared organisation={other} />
        </Columns>
      )}
      <Form action={routes.organisationMerger.href(params)} of={form} labels={labels}>
        <FieldGrid>
          <Control of={form.control('intoId')} label={labels.intoId} choices={choicesById(others)} />
          <Control of={form.control('reason')} label={labels.reason} hint={t('directory.hint.merge-reason')} />
        </FieldGrid>
        <Then>{t('directory.then.merge')}</Then>
        <SaveBar save={t('directory.organisation.merge')} cancelHref={routes.organisationPage.href(params)} />
      </Form>
    </Stack>
  );
}

function Compared({ organisation }: { organisation: Organisation }) {
  const { t } = useWords();
  return (
    <Section title={`${organisation.code} ${organisation.name}`}>
      <Facts
        facts={[
          {
            label: t('directory.field.category'),
            value: organisation.category ? t(`directory.category.${organisation.category}`) : '–',
          },
          { label: t('directory.field.municipality'), value: organisation.municipality?.name ?? '–' },
          { label: t('directory.field.mailbox'), value: organisation.mailbox || '–' },
          { label: t('directory.field.phone'), value: organisation.phone || '–' },
          { label: t('directory.field.description'), value: organisation.description || '–' },
        ]}
      />
    </Section>
  );
}
