import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Select } from '#ui/field/choice.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Municipality } from '../municipality/rules.ts';
import { choicesById, LanguageControl } from '../stakeholder/field.views.tsx';
import type { OfferFields } from './form.ts';
import { type Offer, targetGroups, utilisations } from './rules.ts';
import { type Topic, titleFor } from './topic.rules.ts';

export interface OfferEditProps {
  /** undefined: a new one. */
  code?: string | undefined;
  action: string;
  backHref: string;
  form: BoundForm<OfferFields & { id: unknown }>;
  /** The offer as it is stored: what it refers to stays a choice, even where it is none for others. */
  keep: Offer | undefined;
  owners: readonly { id: string; name: string; code: string }[];
  /** Fields of action of the concept; none where there is no concept yet. */
  fields: readonly { id: string; name: string }[];
  municipalities: readonly Municipality[];
  topics: readonly Topic[];
}

/** Writing an offer down or changing it: five fields that matter, the rest behind a line. */
export function OfferEdit(props: OfferEditProps) {
  const { code, action, backHref, form, keep, owners, municipalities, topics } = props;
  const { t } = useWords();
  const labels = useOfferLabels();
  return (
    <>
      <PageHead title={code ? t('directory.offer.edit') : t('directory.offer.new')} code={code} />
      <Form action={action} of={form} labels={labels} hidden={code ? {} : { id: form.control('id').value }}>
        <FieldGrid>
          <Control of={form.control('title')} label={labels.title} />
          <Control
            of={form.control('ownerId')}
            label={labels.ownerId}
            span={6}
            choices={choicesById(withStored(owners, keep && [keep.owner]))}
          />
          <Control
            of={form.control('topicId')}
            label={labels.topicId}
            hint={t('directory.hint.for-publishing')}
            span={6}
            choices={topics.map((topic) => ({ value: topic.id, label: titleFor(topic, 'de').title }))}
          />
          <Control
            of={form.control('description')}
            label={labels.description}
            hint={t('directory.hint.description')}
            rows={3}
          />
          <Control of={form.control('schedule')} label={labels.schedule} hint={t('directory.hint.schedule')} span={6} />
          <Control of={form.control('hours')} label={labels.hours} hint={t('directory.hint.hours')} rows={2} span={6} />
        </FieldGrid>
        <Control
          of={form.control('municipalityIds')}
          label={labels.municipalityIds}
          hint={t('directory.hint.for-publishing')}
          choices={choicesById(withStored(municipalities, keep?.municipalities))}
        />
        <Control
          of={form.control('targetGroups')}
          label={labels.targetGroups}
          hint={`${t('directory.hint.for-publishing')} ${t('directory.hint.target-groups')}`}
          look="row"
          choices={targetGroups.map((value) => ({ value, label: t(`directory.group.${value}`) }))}
        />
        <LanguageControl of={form.control('languages')} label={labels.languages} />
        <HowLong form={form} />
        <MoreControls {...props} />
        {needsConfirmation(form) && (
          <Control
            of={form.control('contactIsOfficial')}
            label={labels.contactIsOfficial}
            hint={t('directory.hint.contact-is-official')}
          />
        )}
        <SaveBar cancelHref={backHref} />
      </Form>
    </>
  );
}

/** Something in it looked like a private person's, now or when it was saved. */
function needsConfirmation(form: OfferEditProps['form']): boolean {
  const refusals: readonly string[] = ['directory.refuse.private-phone', 'directory.refuse.private-mailbox'];
  return form.control('contactIsOfficial').value !== '' || form.errors.some(({ key }) => refusals.includes(key));
}

/** Until when it takes place, and whether anybody may come. */
function HowLong({ form }: Pick<OfferEditProps, 'form'>) {
  const { t } = useWords();
  const labels = useOfferLabels();
  return (
    <FieldGrid>
      <Control of={form.control('isOpenToAll')} label={labels.isOpenToAll} span={4} />
      <Control of={form.control('isPermanent')} label={labels.isPermanent} span={4} />
      <Control of={form.control('endsOn')} label={labels.endsOn} hint={t('directory.hint.ends-on')} span={4} />
    </FieldGrid>
  );
}

/** What is known of some offers only. */
function MoreControls({ form, fields, keep }: Pick<OfferEditProps, 'form' | 'fields' | 'keep'>) {
  const { t } = useWords();
  const labels = useOfferLabels();
  const more = ['cost', 'place', 'capacityPerYear', 'coCreatedWith', 'fieldCode'] as const;
  return (
    <Disclosure summary={t('directory.more-fields')} open={more.some((name) => form.control(name).error)}>
      <FieldGrid>
        <Control of={form.control('cost')} label={labels.cost} span={6} />
        <Control of={form.control('place')} label={labels.place} span={6} />
        <Control of={form.control('capacityPerYear')} label={labels.capacityPerYear} span={4} />
        <Control
          of={form.control('utilisation')}
          label={labels.utilisation}
          span={4}
          choices={utilisations.map((value) => ({ value, label: t(`directory.utilisation.${value}`) }))}
        />
        <FieldOfAction form={form} fields={fields} keep={keep} />
        <Control of={form.control('coCreatedWith')} label={labels.coCreatedWith} />
      </FieldGrid>
    </Disclosure>
  );
}

/** Chosen, never typed: a code nobody remembers. Without a concept there is nothing to choose, and what is stored stays. */
function FieldOfAction({ form, fields, keep }: Pick<OfferEditProps, 'form' | 'fields' | 'keep'>) {
  const { t } = useWords();
  const of = form.control('fieldCode');
  const stored = keep?.fieldCode ? [{ id: keep.fieldCode, name: keep.fieldCode }] : [];
  const choices = withStored(fields, stored);
  if (choices.length === 0) return <input type="hidden" name={of.name} value={of.value} />;
  return (
    <Select
      name={of.name}
      label={t('directory.field.field-code')}
      error={of.error && t(of.error.key, of.error.values)}
      span={4}
      value={of.value}
      empty={t('directory.nowhere')}
      choices={choicesById(choices)}
    />
  );
}

/** Choices, and what is stored although it is none any more: it stays until somebody chooses otherwise. */
function withStored<T extends { id: string; name: string }>(
  choices: readonly T[],
  stored: readonly { id: string; name: string }[] = [],
): { id: string; name: string; code?: string }[] {
  return [...choices, ...stored.filter(({ id }) => !choices.some((choice) => choice.id === id))];
}

function useOfferLabels() {
  const { t } = useWords();
  return {
    title: t('directory.field.title'),
    ownerId: t('directory.field.owner'),
    description: t('directory.field.description'),
    topicId: t('directory.field.topic'),
    municipalityIds: t('directory.field.municipalities'),
    targetGroups: t('directory.field.target-groups'),
    languages: t('directory.field.languages'),
    place: t('directory.field.place'),
    schedule: t('directory.field.schedule'),
    hours: t('directory.field.hours'),
    cost: t('directory.field.cost'),
    isOpenToAll: t('directory.field.is-open-to-all'),
    isPermanent: t('directory.field.is-permanent'),
    endsOn: t('directory.field.ends-on'),
    capacityPerYear: t('directory.field.capacity'),
    utilisation: t('directory.field.utilisation'),
    coCreatedWith: t('directory.field.co-created-with'),
    fieldCode: t('directory.field.field-code'),
    contactIsOfficial: t('directory.field.contact-is-official'),
  };
}
