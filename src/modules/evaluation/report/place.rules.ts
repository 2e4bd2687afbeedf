import type { Words } from '#platform/i18n/words.ts';
import type { Block, ReportWords } from './block.rules.ts';
import { measureTable } from './measure-table.rules.ts';
import { type FrozenPlace, inPlace, type PlaceFigure, placeFigures, type Snapshot } from './snapshot.rules.ts';

const named = /^place\.([^.]+)\.(\w+)$/;

/** The municipality and the name of one of its figures; undefined for every other figure. */
export function placeOfFigure(id: string): { code: string; name: PlaceFigure } | undefined {
  const [, code = '', rest] = named.exec(id) ?? [];
  const name = placeFigures.find((one) => one === rest);
  return name && { code, name };
}

/** The label of a figure of a municipality with its name in front, as it stands alone. */
export function placeFigureTitle({ t }: Pick<Words, 't'>, { places }: Snapshot, id: string): string | undefined {
  const found = placeOfFigure(id);
  const place = places?.find(({ code }) => code === found?.code);
  return found && `${place?.name ?? found.code}: ${t(`evaluation.public.figure.place.${found.name}`)}`;
}

/** The municipalities that something of a report belongs to. */
export function placesIn({ places = [], figures }: Snapshot): FrozenPlace[] {
  return places.filter(({ code }) => figures.some(({ id }) => id === `place.${code}.measures`));
}

/** The chapter of a report about one municipality after the other; nothing where nothing belongs to any. */
export function placeChapter(snapshot: Snapshot, words: ReportWords, only?: string): Block[] {
  const { t } = words;
  const places = placesIn(snapshot).filter(({ code }) => only === undefined || code === only);
  if (places.length === 0) return [];
  return [
    { block: 'heading', text: t('evaluation.public.report.places') },
    { block: 'text', text: t('evaluation.public.report.places-note') },
    ...places.flatMap((place) => onePlace(snapshot, place, words)),
  ];
}

function onePlace(snapshot: Snapshot, { code, name }: FrozenPlace, words: ReportWords): Block[] {
  const { measures } = inPlace(snapshot, code);
  const wholes: Partial<Record<PlaceFigure, PlaceFigure>> = { running: 'measures', answered: 'voices' };
  const value = (figure: PlaceFigure) =>
    snapshot.figures.find(({ id }) => id === `place.${code}.${figure}`)?.value ?? 0;
  // Nothing of a kind is no row; of something, none answered is.
  const shown = placeFigures.filter((figure) => value(wholes[figure] ?? figure) > 0);
  const rows = shown.map((figure) => ({
    id: `place.${code}.${figure}`,
    label: words.t(`evaluation.public.figure.place.${figure}`),
    ...(wholes[figure] && { of: `place.${code}.${wholes[figure]}` }),
  }));
  return [
    { block: 'heading', text: name },
    { block: 'figures', rows },
    ...(measures.length > 0 ? [measureTable(measures, words, name)] : []),
  ];
}
