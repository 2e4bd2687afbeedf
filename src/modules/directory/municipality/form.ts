import { text, tick, whole } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';

/** What may be written about a municipality; name, key and place on the map come from the register. */
export const municipalityForm = form({
  population: whole({ max: 5_000_000 }),
  foreignNationals: whole({ max: 5_000_000 }),
  hasIntegrationOffice: tick(),
  note: text({ multiline: true, max: 1000 }),
});

export type MunicipalityFields = (typeof municipalityForm)['fields'];
