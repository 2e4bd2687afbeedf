import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Municipality } from '../municipality/rules.ts';
import { choicesById, LanguageControl } from '../stakeholder/field.views.tsx';
import type { OfferFields } from './form.ts';
import { targetGroups, utilisations } from './rules.ts';
import { type Topic, titleFor } from './topic.rules.ts';

export interface OfferEditProps {
  /** undefined: a new one. */
  code?: string | undefined;
  action: string;
  backHref: string;
  form: BoundForm<OfferFields>;
  owners: readonly { id: string; name: string }[];
  municipalities: readonly Municipality[];
  topics: readonly Topic[];
}

/** Writing an offer down or changing it: five fields that matter, the rest behind a line. */
export function OfferEdit({ code, action, backHref, form, owners, municipalities, topics }: OfferEditProps) {
  const { t } = useWords();
  const labels = useOfferLabels();
  return (
    <>
      <PageHead title={code ? t('directory.offer.edit') : t('directory.offer.new')} code={code} />
      <Form action={action} errors={form.errors} labels={labels} draft={`offer-${code ?? 'new'}`}>
        <FieldGrid>
          <Control of={form.control('title')} label={labels.title} />
          <Control of={form.control('ownerId')} label={labels.ownerId} span={6} choices={choicesById(owners)} />
          <Control
            of={form.control('topicId')}
            label={labels.topicId}
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
          look="row"
          choices={choicesById(municipalities)}
        />
        <Control
          of={form.control('targetGroups')}
          label={labels.targetGroups}
          hint={t('directory.hint.target-groups')}
          look="row"
          choices={targetGroups.map((value) => ({ value, label: t(`directory.group.${value}`) }))}
        />
        <LanguageControl of={form.control('languages')} label={labels.languages} />
        <FieldGrid>
          <Control of={form.control('isOpenToAll')} label={labels.isOpenToAll} span={4} />
          <Control of={form.control('isPermanent')} label={labels.isPermanent} span={4} />
          <Control of={form.control('endsOn')} label={labels.endsOn} hint={t('directory.hint.ends-on')} span={4} />
        </FieldGrid>
        <MoreControls form={form} />
        <SaveBar cancelHref={backHref} />
      </Form>
    </>
  );
}

/** What is known of some offers only. */
function MoreControls({ form }: Pick<OfferEditProps, 'form'>) {
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
        <Control
          of={form.control('fieldCode')}
          label={labels.fieldCode}
          hint={t('directory.hint.field-code')}
          span={4}
        />
        <Control of={form.control('coCreatedWith')} label={labels.coCreatedWith} />
      </FieldGrid>
    </Disclosure>
  );
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
  };
}
