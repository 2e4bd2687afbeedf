import type { Words } from '#platform/i18n/words.ts';
import type { MarkRow } from '#ui/mark-list/mark-list.tsx';
import { lightParams } from '../list/rules.ts';
import { countLights, type LightsShown, type LightValue, lightNames } from '../rules.ts';

/** The three lights of a field's measures, counted; each sign opens the measures behind it. */
export function lightRows(
  t: Words['t'],
  measures: readonly { derived: { lights: LightsShown } }[],
  hrefOf: (question: Record<string, string>) => string,
): MarkRow['lights'] {
  const lights = measures.map(({ derived }) => derived.lights);
  return lightNames.map((name) => ({
    label: t(`concept.light.${name}`),
    counts: countLights(lights, name),
    hrefOf: (light: LightValue) => hrefOf({ [lightParams[name]]: light }),
  }));
}
