import type { Command } from '../commands/command.ts';
import type { Db } from '../database/database.ts';
import type { ThingDescription } from '../history/describe.ts';
import type { Reaction } from '../history/events.ts';
import type { Signature } from '../history/signatures.ts';
import type { FormerSource } from '../http/former.ts';
import type { Page, Secrets } from '../http/page.ts';
import type { Route } from '../http/routes.ts';
import type { Language, LanguageTag } from '../i18n/languages.ts';
import type { MessageKey, Texts } from '../i18n/messages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Job } from '../jobs/job.ts';
import type { Actor, Role } from '../permissions/actor.ts';
import type { Permission, PermissionTable } from '../permissions/permissions.ts';
import type { Access } from '../permissions/table.ts';
import type { Filling } from './slots.ts';

/** Everything a module tells the house about itself. `src/modules.ts` lists the manifests in dependency order. */
export interface Manifest {
  name: string;
  /** Modules it may import, through their `index.ts` only. */
  dependsOn: readonly string[];
  /** Its nouns (folders), lower first: each imports values only from those before it. */
  nouns: readonly string[];
  texts: Texts;
  routes: Readonly<Record<string, Route>>;
  permissions: PermissionTable;
  pages: readonly Page[];
  navigation?: readonly NavigationItem[];
  /** Kinds of things it registers as nodes of the thread. */
  nodeKinds?: readonly NodeKind[];
  /** What once was public at an address where readers find nothing now. */
  formerly?: readonly FormerSource[];
  /** What needs somebody now; drawn together by the cockpit. */
  due?: readonly DueSource[];
  /** What ends by itself on a day that is known; drawn together by the cockpit. */
  endings?: readonly EndingSource[];
  /** Figures that show how it stands where nothing is urgent; drawn together by the cockpit. */
  figures?: readonly FigureSource[];
  /** Values that it can count from its own records, for indicators. */
  calculations?: readonly Calculation[];
  /** What people see who do not look after the whole county: their own things, and what the county shows everybody. */
  overview?: readonly OverviewSource[];
  jobs?: readonly Job<never>[];
  reactsTo?: readonly Reaction[];
  fills?: readonly Filling[];
  /** Kinds of data with personal content, and how long each is kept. Empty only where there is none. */
  retention: readonly Retention[];
  /** Columns in which a person's name stands beside what they did; a deleted person's name goes from all of them. */
  signatures?: readonly Signature[];
  /** Per kind of thing: which fields the history shows with their old and new values, and how. Others stay unseen. */
  describes?: Readonly<Record<string, ThingDescription>>;
  /** Texts for readers that stand in the database, language by language. */
  translations?: readonly TranslationSource[];
  /** What a new county has to do here before its pages go public; drawn together by the cockpit. */
  firstSteps?: readonly FirstStep[];
  /** Loads this module's part of the demo county through the verbs that people use. */
  demo?: DemoLoader;
  /** Loads what papers of other modules name, before any part of the demo county: indicators are there before the goals. */
  demoFirst?: DemoLoader;
  /** Commands of `bin/ops`. */
  commands?: readonly Command[];
  /** Nightly search for contradictions: gives one line per contradiction found, ideally none. */
  checks?: readonly Check[];
  /** Public routes that are kept for reading without a network. */
  offline?: readonly Route[];
  /** Routes of readers whose form may be sent later from a device without a network: sent twice, it makes one thing. */
  sentLater?: readonly Route[];
}

/** A kind of content with translations. German is the source; interface texts stand in `locales` and are none of these. */
export interface TranslationSource {
  /** Text key of what the texts belong to, in the plural. */
  label: MessageKey;
  list(db: Db): Promise<TranslatedText[]>;
  /** Takes a translation of the German text of today; true where that changed something. */
  take(db: Db, by: Actor, at: Date, translation: TakenTranslation): Promise<boolean>;
}

export interface TranslatedText {
  /** Names the text for good, also in a translator's file: `topic.T02`. */
  key: string;
  source: string;
  /** Where the thing can be looked at. */
  href: string;
  /** Outdated: German has changed since. Draft: nobody who speaks the language has read it. */
  translations: Partial<Record<LanguageTag, { text: string; state: 'checked' | 'draft' | 'outdated' }>>;
}

export interface TakenTranslation {
  key: string;
  tag: LanguageTag;
  text: string;
  /** Somebody who speaks the language has read it. */
  isChecked: boolean;
}

/** One entry of the workspace's navigation or of the public head. */
export interface NavigationItem {
  /** Text key of the label. */
  label: MessageKey;
  /** Address in the reader's language. */
  href(lang: string): string;
  /** Where it stands: above the red line, on it in the given place (1–9), below it, in the public head, or in the foot of public pages. */
  place: { kind: 'above' | 'thread' | 'more' | 'public' | 'foot'; position: number };
  may?: Permission;
  /** Of the public head: false while readers would find nothing there. */
  isShown?(db: Db): Promise<boolean>;
  /** Roles whose day begins here: they look after something and have no list of what is due. */
  startOf?: readonly Role[];
  /** A small number or sign beside it. */
  count?(db: Db, by: Actor, today: string): Promise<{ count: number; sign?: 'late' | 'stop' } | undefined>;
}

/** A kind of thing in the thread: its name and where to look at it. */
export interface NodeKind {
  kind: string;
  /** Text key of the kind's name, singular. */
  label: MessageKey;
  /** Place in the chain voice → … → report, for ordering; 1 is the voice. */
  stage: number;
  /** `within`: the code of what its own code is unique in, where that is not the usual one. */
  href?(code: string, within?: string): string;
  publicHref?(code: string, lang: string, within?: string): string;
  /** Where readers find what there is of a kind whose things have no public page: from a thread that is gone they go there. */
  publicListHref?(lang: string): string;
}

export interface DueItem {
  /** Stable name, so that "later" can be remembered: `grants.period-ends:FM01`. */
  key: string;
  title: string;
  /** What happens if nobody does it; one sentence. */
  consequence: string;
  /** The day it is or was due, `YYYY-MM-DD`. */
  dueOn: string;
  /** 3 = money or people fall away, 2 = a promise is broken, 1 = good to know. */
  weight: 1 | 2 | 3;
  href: string;
  action: string;
  /** Where it belongs, for the small line: "Geld · FM01 · 60.000 €". */
  about: string;
  /** Who waits for it, where somebody does: a funder, a partner, people who spoke. */
  waiting?: string;
  /** Scopes it belongs to, so that an area's person sees their own. */
  scopes: readonly { kind: string; id: string }[];
}

export interface DueContext {
  db: Db;
  by: Actor;
  access: Access;
  now: Date;
  today: string;
  t: Translate;
}

/** Something that ends on a day that is known, whether or not anybody has to do something about it. */
export type Ending = Pick<DueItem, 'key' | 'title' | 'href' | 'about' | 'scopes'> & { endsOn: string };

export interface EndingSource {
  may: Permission;
  list(context: DueContext): Promise<Ending[]>;
}

export interface DueSource {
  may: Permission;
  list(context: DueContext): Promise<DueItem[]>;
}

/** One number with its base and where it can be opened. A number that nobody knows is no figure: leave it out. */
export interface Figure {
  /** `46`, already in the reader's notation. */
  value: string;
  /** `von 70`, `%`. */
  base?: string;
  label: string;
  href: string;
  /** Which of the head's four questions it answers: what runs, what stands, what ends, what it costs. */
  answers?: 'runs' | 'stands' | 'ends' | 'costs';
  /** In percent, for the bar below: how it is, how it was, how it should be. */
  share?: { value: number; before?: number; target?: number };
}

export interface FigureSource {
  may: Permission;
  list(context: DueContext): Promise<Figure[]>;
}

/** A value that is counted from a module's own records, as it stands on a day; nobody types it. */
export interface Calculation {
  /** `directory.offers-confirmed`, for good: indicators keep it. */
  key: string;
  /** Text key: what is counted, in one line. */
  label: MessageKey;
  /** `share`: so many of so many, in percent. `count`: the number alone. */
  kind: 'share' | 'count';
  /** Who may open the list behind it. */
  may: Permission;
  count(db: Db, today: string): Promise<Counted>;
}

/** What came out of a calculation. */
export interface Counted {
  count: number;
  /** Of how many; 0 where there is nothing to count yet. */
  total: number;
  /** Opens exactly the records that were counted. */
  href: string;
}

/** One thing to look at where nothing is due. */
export interface OverviewRow {
  title: string;
  href: string;
  /** How it stands, since when. */
  note?: string | undefined;
  /** `own`: what this person looks after, first of all; `committee`: what elected bodies will decide. Else what the county shows. */
  group?: 'own' | 'committee';
  /** What can be done about it at once, with one tap. */
  act?: { action: string; fields: Readonly<Record<string, string>>; label: string };
}

/** Gives only what this person may open. */
export type OverviewSource = (context: DueContext & { language: Language }) => Promise<OverviewRow[]>;

/** One of the things a new county begins with. Whether it is done is read from what is there, never ticked. */
export interface FirstStep {
  /** Stable name, so that skipping it can be remembered: `directory.municipalities`. */
  key: string;
  /** Its place among the steps of all modules. */
  position: number;
  label: MessageKey;
  /** What it is good for; one sentence. */
  why: MessageKey;
  /** What it looks like when it is well done. */
  good: MessageKey;
  href: string;
  /** Who does it; everybody else sees whose work it is. */
  may: Permission;
  isDone(db: Db): Promise<boolean>;
}

/** How long a kind of data with personal content is kept, and what deletes it. */
export interface Retention {
  /** Table or file kind, `schema.table`. */
  data: string;
  /** Text key: which personal content, for what, on which legal basis. */
  purpose: string;
  /** Text key: when it goes. */
  ends: string;
}

/** One row of an import's report. */
export interface ReportRow {
  source: string;
  row: string;
  outcome: 'taken' | 'unchanged' | 'refused';
  /** Why it was refused, in German. */
  reason?: string;
}

export interface DemoContext {
  db: Db;
  by: Actor;
  now: Date;
  secrets: Secrets;
  /** A parsed data file of the demo folder, by name without ending. */
  file(name: string): unknown;
  report(row: ReportRow): void;
}

export type DemoLoader = (context: DemoContext) => Promise<void>;

export interface Check {
  name: string;
  find(db: Db, today: string): Promise<string[]>;
}
