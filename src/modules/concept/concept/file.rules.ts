import type { TargetGroup } from '#modules/directory/index.ts';
import type { StatementState } from '../edition/statement.rules.ts';
import type { GoalKind } from '../goal/rules.ts';
import type { BarrierKind, LackKind, MeasureState } from '../measure/rules.ts';
import type { LightName, LightValue } from '../rules.ts';
import type { VerdictKind } from './verdict.rules.ts';

/** A measure as concept files write it; what an old concept does not say is missing. */
export interface FileMeasure {
  id: string;
  title: string;
  description?: string;
  lead?: string;
  partners?: readonly string[];
  start?: string | null;
  end?: string | null;
  status?: string;
  trafficLight?: { umsetzung: string; zeitplan: string; zielerreichung: string; assessedOn: string };
  budgetEur?: number;
  targetGroups?: readonly TargetGroup[];
  originContributionIds?: readonly string[];
  permanent?: boolean;
  openToAll?: boolean;
  barrierType?: string;
  demoPurpose?: string;
}

export interface FileGoal {
  id: string;
  title?: string;
  text: string;
  kind?: string;
  horizon?: string;
  targetGroups?: readonly TargetGroup[];
  indicatorIds?: readonly string[];
  originFindingIds?: readonly string[];
  measures: readonly FileMeasure[];
}

export interface FileField {
  id: string;
  title: string;
  shortTitle?: string;
  priority?: boolean;
  description?: string;
  relatedFields?: readonly string[];
  areaResponsibleUnit?: string;
  goals: readonly FileGoal[];
}

interface FileMission {
  id: string;
  title: string;
  claim: string;
  text: readonly string[];
}

interface FileAreaStatement {
  unit: string;
  title: string;
  status: string;
  sentences: readonly string[];
}

/** The file calls the mission statement by its German word; ours stands in the glossary. */
export type FileStatements = Record<
  'leitbild',
  FileMission & Record<'areaLeitbilder', readonly FileAreaStatement[]>
> & {
  guidelines: readonly { id: string; title: string; text: string }[];
};

export interface FileVerdict {
  id: string;
  verdict: string;
  to: readonly string[];
  reason?: string;
}

export interface CurrentFile {
  concept: {
    id: string;
    title: string;
    edition: number;
    adoptedOn: string;
    adoptedBy: string;
    validFrom: string;
    validTo: string;
    context: string;
  } & FileStatements;
  fields: readonly FileField[];
}

export interface FirstFile {
  concept: { id: string; title: string; edition: number; adoptedOn: string } & Record<'leitbild', string>;
  fields: readonly FileField[];
  verdicts: readonly FileVerdict[];
}

/** Who carries the concept out in an area, and who stands in: by function. */
export interface FilePerson {
  personFunction: string;
  deputyFunction: string;
}

/** The files that say whom the areas have named. */
export interface ResponsiblesFile {
  responsibles: readonly { unitId: string; state: string; deputy: boolean }[];
}
export interface PeopleFile {
  people: Readonly<Record<string, { functionTitle: string; deputyTitle: string; duties: readonly string[] }>>;
}

/** Whom the areas have named to carry the concept out; who was not named, or has other duties, is left out. */
export function peopleIn({ responsibles }: ResponsiblesFile, { people }: PeopleFile): Map<string, FilePerson> {
  const inCharge = responsibles.filter(({ unitId, state }) => {
    return state === 'benannt' && people[unitId]?.duties.includes('implementation');
  });
  return new Map(
    inCharge.map(({ unitId, deputy }) => {
      const { functionTitle = '', deputyTitle = '' } = people[unitId] ?? {};
      return [unitId, { personFunction: functionTitle, deputyFunction: deputy ? deputyTitle : '' }];
    }),
  );
}

/** What an idea lacks, as the files put it in prose: "fehlende Ressource: Personal", "wartet auf Mittel". */
export function lacksIn(prose: string): LackKind[] {
  const phrases: readonly [RegExp, LackKind][] = [
    [/Ressource: Geld|wartet auf Mittel/u, 'money'],
    [/Ressource: Personal/u, 'post'],
  ];
  return phrases.filter(([words]) => words.test(prose)).map(([, lack]) => lack);
}

const states: Record<string, MeasureState> = {
  idee: 'idea',
  geplant: 'planned',
  in_umsetzung: 'running',
  umgesetzt: 'done',
  verstetigt: 'established',
  pausiert: 'paused',
  verworfen: 'dropped',
};
const kinds: Record<string, GoalKind> = {
  Leitziel: 'guiding',
  Wirkungsziel: 'outcome',
  Handlungsziel: 'action',
  Teilhabeziel: 'participation',
};
const barriers: Record<string, BarrierKind> = { rechtlich: 'legal', administrativ: 'administrative', sozial: 'social' };
const values: Record<string, LightValue> = { gruen: 'go', gelb: 'late', rot: 'stop', grau: 'unknown' };
const judged: Record<string, VerdictKind> = {
  fortgefuehrt: 'continued',
  ersetzt: 'replaced',
  umgesetzt: 'implemented',
  beendet: 'ended',
};
const agreed: Record<string, StatementState> = {
  entwurf: 'draft',
  in_abstimmung: 'coordination',
  beschlossen: 'adopted',
};

/** The words of concept files in ours. A word that no table knows stops the import: nothing is guessed. */
export const wordOf = {
  state: (word: string) => known(states, word),
  goalKind: (word: string) => known(kinds, word),
  barrier: (word: string) => known(barriers, word),
  light: (word: string) => known(values, word),
  verdict: (word: string) => known(judged, word),
  statementState: (word: string) => known(agreed, word),
};

function known<V>(table: Readonly<Record<string, V>>, word: string): V {
  const found = table[word];
  if (found === undefined) throw new Error(`unknown word in a concept file: ${word}`);
  return found;
}

/** Integer cents from an amount in euros, by its decimal digits: 4187.2 becomes 418720, without a floating point sum. */
export function centsOf(euros: number): number {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(euros));
  if (!match) throw new Error(`no amount in euros: ${euros}`);
  return Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
}

/** A light of the file beside the question it answers. */
export function lightsOf(light: NonNullable<FileMeasure['trafficLight']>): { light: LightName; value: LightValue }[] {
  return [
    { light: 'doing', value: wordOf.light(light.umsetzung) },
    { light: 'timing', value: wordOf.light(light.zeitplan) },
    { light: 'effect', value: wordOf.light(light.zielerreichung) },
  ];
}

/** The last day of the sixth month after a day: half-yearly reports are due then. */
export function halfYearAfter(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + 6, 0)).toISOString().slice(0, 10);
}
