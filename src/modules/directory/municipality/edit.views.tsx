import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { choicesById } from '../stakeholder/field.views.tsx';
import type { MunicipalityEndFields, MunicipalityFields, newMunicipalityForm, ownMunicipalityForm } from './form.ts';
import type { EntryCounts, Municipality } from './rules.ts';

/** Writing a municipality down by hand. */
export function MunicipalityNew({ form }: { form: BoundForm<(typeof newMunicipalityForm)['fields']> }) {
  const { t } = useWords();
  return (
    <>
      <PageHead
        title={t('directory.municipality.new')}
        kicker={<a href={routes.municipalityList.href({})}>{t('directory.municipality.plural')}</a>}
      />
      <Form
        action={routes.newMunicipality.href({})}
        of={form}
        labels={useMunicipalityLabels()}
        hidden={{ id: form.control('id').value }}
      >
        <FieldGrid>
          <NameControls form={form} />
          <OwnControls form={form} />
        </FieldGrid>
        <SaveBar save={t('directory.municipality.create')} cancelHref={routes.municipalityList.href({})} />
      </Form>
    </>
  );
}

interface EditProps<Fields> {
  municipality: Municipality;
  form: BoundForm<Fields>;
}

/** Changing what is known about a municipality. */
export function MunicipalityEdit({ municipality, form }: EditProps<MunicipalityFields>) {
  const labels = useMunicipalityLabels();
  const params = { code: municipality.code };
  return (
    <>
      <PageHead title={municipality.name} code={municipality.code} />
      <Form action={routes.editMunicipality.href(params)} of={form} labels={labels}>
        <FieldGrid>
          <NameControls form={form} />
          <OwnControls form={form} />
        </FieldGrid>
        <SaveBar cancelHref={routes.municipality.href(params)} />
      </Form>
    </>
  );
}

/** The same for somebody of the municipality itself: how it is called and which key it has is not theirs to say. */
export function OwnMunicipalityEdit({ municipality, form }: EditProps<(typeof ownMunicipalityForm)['fields']>) {
  const labels = useMunicipalityLabels();
  const params = { code: municipality.code };
  return (
    <>
      <PageHead title={municipality.name} code={municipality.code} />
      <Form action={routes.editMunicipality.href(params)} of={form} labels={labels}>
        <FieldGrid>
          <OwnControls form={form} />
        </FieldGrid>
        <SaveBar cancelHref={routes.municipality.href(params)} />
      </Form>
    </>
  );
}

/** The fields of both forms, whatever else they have. */
interface WithControls<Name extends string> {
  form: { control(name: Name): ReturnType<BoundForm<Record<string, never>>['control']> };
}

function NameControls({ form }: WithControls<'name' | 'type' | 'regionalKey' | 'postalCode' | 'isCountySeat'>) {
  const { t } = useWords();
  const labels = useMunicipalityLabels();
  return (
    <>
      <Control of={form.control('name')} label={labels.name} span={8} />
      <Control of={form.control('type')} label={labels.type} hint={t('directory.municipality.type-hint')} span={4} />
      <Control
        of={form.control('regionalKey')}
        label={labels.regionalKey}
        hint={t('directory.municipality.key-hint')}
        span={6}
      />
      <Control of={form.control('postalCode')} label={labels.postalCode} span={6} />
      <Control of={form.control('isCountySeat')} label={labels.isCountySeat} />
    </>
  );
}

function OwnControls({ form }: WithControls<'population' | 'foreignNationals' | 'hasIntegrationOffice' | 'note'>) {
  const labels = useMunicipalityLabels();
  return (
    <>
      <Control of={form.control('population')} label={labels.population} span={6} />
      <Control of={form.control('foreignNationals')} label={labels.foreignNationals} span={6} />
      <Control of={form.control('hasIntegrationOffice')} label={labels.hasIntegrationOffice} />
      <Control of={form.control('note')} label={labels.note} />
    </>
  );
}

export interface MunicipalityEndProps {
  municipality: Municipality;
  others: readonly Municipality[];
  counts: EntryCounts;
  form: BoundForm<MunicipalityEndFields>;
}

/** Ending a municipality, or letting it go into another one. */
export function MunicipalityEndView({ municipality, others, counts, form }: MunicipalityEndProps) {
  const { t } = useWords();
  const labels = { intoId: t('directory.municipality.into'), reason: t('directory.reason') };
  const params = { code: municipality.code };
  const count = counts.organisations + counts.offers + counts.contactPoints;
  return (
    <>
      <PageHead
        code={municipality.code}
        title={t('directory.municipality.end')}
        lead={t('directory.municipality.end-lead', { name: municipality.name })}
      />
      <Form action={routes.municipalityEnd.href(params)} of={form} labels={labels}>
        <FieldGrid>
          <Control
            of={form.control('intoId')}
            label={labels.intoId}
            hint={t('directory.municipality.into-hint', { count })}
            empty={t('directory.municipality.into-none')}
            choices={choicesById(others)}
          />
          <Control
            of={form.control('reason')}
            label={labels.reason}
            hint={t('directory.municipality.end-reason-hint')}
          />
        </FieldGrid>
        <SaveBar save={t('directory.municipality.end')} cancelHref={routes.municipality.href(params)} />
      </Form>
    </>
  );
}

function useMunicipalityLabels() {
  const { t } = useWords();
  return {
    name: t('directory.field.name'),
    type: t('directory.field.type'),
    regionalKey: t('directory.field.regional-key'),
    postalCode: t('directory.field.postal-code'),
    isCountySeat: t('directory.field.is-county-seat'),
    population: t('directory.field.population'),
    foreignNationals: t('directory.field.foreign-nationals'),
    hasIntegrationOffice: t('directory.field.has-office'),
    note: t('directory.field.note'),
  };
}
