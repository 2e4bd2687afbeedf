import type { Route } from '../http/routes.ts';
import type {
  Calculation,
  DueSource,
  EndingSource,
  FigureSource,
  FirstStep,
  Manifest,
  NavigationItem,
  NodeKind,
  OverviewSource,
  Retention,
  TranslationSource,
} from './manifest.ts';

/**
 * What all modules declare, for the few pages that draw them together without knowing any of them: the cockpit asks for
 * everything that is due, the thread for the kinds of its nodes.
 */
let nodeKinds: ReadonlyMap<string, NodeKind> = new Map();
let dueSources: readonly DueSource[] = [];
let endings: readonly EndingSource[] = [];
let figureSources: readonly FigureSource[] = [];
let calculations: ReadonlyMap<string, Calculation> = new Map();
let overviews: readonly OverviewSource[] = [];
let offlineRoutes: readonly Route[] = [];
let laterRoutes: readonly Route[] = [];
let firstSteps: readonly FirstStep[] = [];
let starts: readonly NavigationItem[] = [];
let translations: readonly TranslationSource[] = [];
let retention: readonly (Retention & { module: string })[] = [];

/** Called once when the app is put together: forgets what was declared before and takes these. */
export function connectDeclarations(
  modules: readonly (Pick<Manifest, 'name' | 'nodeKinds' | 'due' | 'figures' | 'offline'> &
    Partial<
      Pick<
        Manifest,
        | 'sentLater'
        | 'navigation'
        | 'retention'
        | 'overview'
        | 'translations'
        | 'firstSteps'
        | 'calculations'
        | 'endings'
      >
    >)[],
): void {
  const kinds = new Map<string, NodeKind>();
  for (const { name, nodeKinds: declared = [] } of modules) {
    for (const kind of declared) {
      if (kinds.has(kind.kind)) throw new Error(`module ${name} declares the node kind ${kind.kind} a second time`);
      kinds.set(kind.kind, kind);
    }
  }
  nodeKinds = kinds;
  endings = modules.flatMap((module) => module.endings ?? []);
  dueSources = modules.flatMap((module) => module.due ?? []);
  figureSources = modules.flatMap((module) => module.figures ?? []);
  calculations = new Map(modules.flatMap((module) => (module.calculations ?? []).map((one) => [one.key, one])));
  overviews = modules.flatMap((module) => module.overview ?? []);
  offlineRoutes = modules.flatMap((module) => module.offline ?? []);
  laterRoutes = modules.flatMap((module) => module.sentLater ?? []);
  firstSteps = modules.flatMap((module) => module.firstSteps ?? []).sort((a, b) => a.position - b.position);
  starts = modules.flatMap((module) => (module.navigation ?? []).filter(({ startOf }) => startOf));
  translations = modules.flatMap((module) => module.translations ?? []);
  retention = modules.flatMap(({ name, retention: kept = [] }) => kept.map((entry) => ({ ...entry, module: name })));
}

/** Every kind of node with its label, its place in the chain and its addresses. */
export function declaredNodeKinds(): ReadonlyMap<string, NodeKind> {
  return nodeKinds;
}

/** Everything that can be due, module by module. */
export function declaredDue(): readonly DueSource[] {
  return dueSources;
}

/** Everything that ends on a day that is known, module by module. */
export function declaredEndings(): readonly EndingSource[] {
  return endings;
}

/** Every figure that shows how it stands, module by module. */
export function declaredFigures(): readonly FigureSource[] {
  return figureSources;
}

/** Every value that is counted from records, by its key. */
export function declaredCalculations(): ReadonlyMap<string, Calculation> {
  return calculations;
}

/** What people look at where nothing is due, module by module. */
export function declaredOverviews(): readonly OverviewSource[] {
  return overviews;
}

/** What a new county has to do before its pages go public, in the order in which it is best done. */
export function declaredFirstSteps(): readonly FirstStep[] {
  return firstSteps;
}

/** Menu entries with which the day of some roles begins. */
export function declaredStarts(): readonly NavigationItem[] {
  return starts;
}

/** Every kind of data about people, what for and until when, module by module. */
export function declaredRetention(): readonly (Retention & { module: string })[] {
  return retention;
}

/** Every kind of content that is translated, module by module. */
export function declaredTranslations(): readonly TranslationSource[] {
  return translations;
}

/** Public pages that a browser may keep for reading without a network. */
export function declaredOffline(): readonly Route[] {
  return offlineRoutes;
}

/** Forms of readers that a device without a network may send later. */
export function declaredSentLater(): readonly Route[] {
  return laterRoutes;
}
