import {
  deriveMeasure,
  findCurrentEdition,
  type LightShown,
  listAllObjections,
  listMeasures,
  type Measure,
  type Objection,
} from '#modules/concept/index.ts';
import { listMunicipalities, type Stakeholder, stakeholdersById } from '#modules/directory/index.ts';
import { listCards } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listIndicators } from '../indicator/data.ts';
import { type TrackedIndicator, trackIndicator } from '../indicator/rules.ts';
import { listReadings } from '../reading/data.ts';
import type { Reading } from '../reading/rules.ts';
import { reportMoney } from '../slots.ts';
import { withoutFewCases } from './few-cases.rules.ts';
import type { FrozenIndicator, FrozenLight, FrozenMeasure, FrozenReading, Material } from './snapshot.rules.ts';

/** Everything a report of a day is made from, the readings it uses, and the things it is based on in the thread. */
export interface Gathered {
  material: Material;
  readingIds: readonly string[];
  basis: readonly { kind: 'measure' | 'indicator'; id: string }[];
}

/** Gathers the work, the money, the voices and the effect as they stand on a day. */
export async function gatherMaterial(db: Db, today: string): Promise<Gathered> {
  const edition = await findCurrentEdition(db);
  const measures = edition ? await listMeasures(db, edition.id) : [];
  const readings = await listReadings(db);
  const indicators = (await listIndicators(db))
    .filter(({ isPublic, ending }) => isPublic && (!ending || ending.on > today))
    .map((indicator) => trackIndicator(indicator, readings.get(indicator.id) ?? [], today));
  const cards = await listCards(db, {});
  const places = await listMunicipalities(db);
  const codeOf = new Map(places.map(({ id, code }) => [id, code]));
  const money = (await askSlot(reportMoney, { db, today })).flat();
  const material: Material = {
    asOf: today,
    edition: edition ? { code: edition.code, title: edition.title } : null,
    measures: await frozenMeasures(db, measures, codeOf, today),
    indicators: indicators.map(frozenIndicator),
    voices: cards
      .map(({ code, state, fate, ending, isAnswered, municipalityId }) => {
        // Everybody may load the data of a report: of a voice that nobody may read, its place is not told either.
        const place = state === 'public' ? codeOf.get(municipalityId ?? '') : undefined;
        return { code, fate, ending, isAnswered, ...(place && { place }) };
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    money,
    places: places.map(({ code, name }) => ({ code, name })),
  };
  return {
    material,
    readingIds: indicators.flatMap((one) => [...one.earlier, ...one.readings].map(({ id }) => id)),
    basis: [
      ...measures.map(({ id }) => ({ kind: 'measure', id }) as const),
      ...indicators.map(({ indicator }) => ({ kind: 'indicator', id: indicator.id }) as const),
    ],
  };
}

async function frozenMeasures(
  db: Db,
  measures: readonly Measure[],
  codeOf: ReadonlyMap<string, string>,
  today: string,
): Promise<FrozenMeasure[]> {
  const objections = await listAllObjections(db);
  const parties = await stakeholdersById(
    db,
    [...objections.values()].flat().map(({ stakeholderId }) => stakeholderId),
  );
  const nameOf = (objection: Objection) => publicNameOf(parties.get(objection.stakeholderId)) ?? '';
  return measures.map((measure) => {
    const { lights, isStartOverdue } = deriveMeasure(measure, today);
    return {
      code: measure.code,
      title: measure.title,
      field: { code: measure.field.code, title: measure.field.title },
      goal: measure.goal.code,
      places: measure.municipalityIds.flatMap((id) => codeOf.get(id) ?? []).sort(),
      lead: publicNameOf(measure.lead),
      state: measure.state.state,
      startOn: measure.startOn,
      endOn: measure.endOn,
      isStartOverdue,
      lights: {
        doing: frozenLight(lights.doing),
        timing: frozenLight(lights.timing),
        effect: frozenLight(lights.effect),
      },
      objections: (objections.get(measure.id) ?? []).map((one) => ({
        light: one.light,
        by: nameOf(one),
        text: one.text,
        on: one.raisedOn,
      })),
    };
  });
}

function frozenLight({ value, why, assessment, age }: LightShown): FrozenLight {
  return { value, why: why ?? null, evidence: assessment?.evidence ?? '', age: age ?? null };
}

function frozenIndicator({ indicator, readings, earlier, trend, isReached }: TrackedIndicator): FrozenIndicator {
  const { code, title, definition, unit, source, manner, caveat, direction, hasFewCases } = indicator;
  return withoutFewCases({
    ...{ code, title, definition, unit, source, manner, caveat, direction, hasFewCases },
    baseline: indicator.baseline,
    target: indicator.target,
    readings: readings.map(frozenReading),
    ...(indicator.mannerSince && earlier.length > 0
      ? { earlier: { until: indicator.mannerSince, readings: earlier.map(frozenReading) } }
      : {}),
    trend,
    isReached,
  });
}

const frozenReading = ({ year, value, cases }: Reading): FrozenReading => ({ year, value, cases });

/** A report is made for readers: whom nobody has published, it does not name, and an empty name says so. */
function publicNameOf(party: Pick<Stakeholder, 'name' | 'isPublic'> | null | undefined): string | null {
  if (!party) return null;
  return party.isPublic ? party.name : '';
}
