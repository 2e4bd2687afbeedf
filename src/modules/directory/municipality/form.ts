import { reference, text, tick, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { canLive, type Municipality, type MunicipalityFacts } from './rules.ts';

/** What somebody of the municipality itself may write about it. */
const ownFields = {
  population: whole({ max: 5_000_000 }),
  foreignNationals: whole({ max: 5_000_000 }),
  hasIntegrationOffice: tick(),
  note: text({ multiline: true, max: 1000 }),
};

export const ownMunicipalityForm = form(ownFields).holds(['population', 'foreignNationals'], canLive);

/** What the county writes: also how it is called and which key it has. */
export const municipalityForm = form({
  name: text({ required: true, max: 200 }),
  type: text({ max: 60 }),
  regionalKey: text({ max: 8 }),
  postalCode: text({ max: 5 }),
  isCountySeat: tick(),
  ...ownFields,
}).holds(['population', 'foreignNationals'], canLive);

/** A new one carries its id from the moment its form is drawn, so that sending it twice makes one. */
export const newMunicipalityForm = municipalityForm.with({ id: reference({ required: true }) });

export type MunicipalityFields = (typeof municipalityForm)['fields'];

/** What the register knows and nobody types. */
const places: Pick<MunicipalityFacts, 'onMap' | 'onEarth'> = { onMap: null, onEarth: null };

/** The facts of a submitted form; its place on the map stays. */
export function municipalityFactsOf(
  { regionalKey, postalCode, ...fields }: FormValue<MunicipalityFields>,
  before: Pick<MunicipalityFacts, 'onMap' | 'onEarth'> = places,
): MunicipalityFacts {
  return {
    ...fields,
    regionalKey: regionalKey === '' ? null : regionalKey,
    postalCode: postalCode === '' ? null : postalCode,
    onMap: before.onMap,
    onEarth: before.onEarth,
  };
}

/** A stored municipality in the fields of its form. */
export function prefilledMunicipality(municipality: Municipality): FieldTexts {
  return prefill({ ...municipality });
}

/** Into which one another goes, if into any, and why it ends. */
export const municipalityEndForm = form({ intoId: reference(), reason: text({ required: true, max: 400 }) });

export type MunicipalityEndFields = (typeof municipalityEndForm)['fields'];

/** Which county of the register is taken over. */
export const takeoverForm = form({ ags: text({ required: true, max: 5 }) });
