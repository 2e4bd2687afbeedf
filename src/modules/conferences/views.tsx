import { type Ending, gatheringName, voiceRoutes } from '#modules/voices/index.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import { Stitches, type StitchShape } from '#ui/stitches/stitches.tsx';
import { type ConferenceState, endings, type Tally } from './rules.ts';

const signs: Record<ConferenceState, SignName> = {
  planned: 'ring',
  running: 'half',
  closed: 'tick',
  documented: 'disc',
  'called-off': 'cross',
};

/** The state of a conference, in a word. */
export function StateBadge({ state }: { state: ConferenceState }) {
  const { t } = useWords();
  return <Badge sign={signs[state]}>{t(`conferences.public.state.${state}`)}</Badge>;
}

interface RefusedProps {
  refusal: Refusal;
  /** Where its cards can be sorted; undefined for people who may not. */
  cardsHref: string | undefined;
}

/** A refusal at the top of a page, with a link to the cards that it names. */
export function Refused({ refusal, cardsHref }: RefusedProps) {
  const { t } = useWords();
  const namesCards = refusal.values?.codes !== undefined;
  return (
    <Alert
      kind="danger"
      refuses
      title={t('conferences.refused')}
      action={namesCards && cardsHref ? <a href={cardsHref}>{t('conferences.to-triage')}</a> : undefined}
    >
      {t(refusal.key, refusal.values)}
    </Alert>
  );
}

/** What the history of a conference or a room records. */
const actions = [
  'planned',
  'added',
  'changed',
  'begun',
  'closed',
  'reopened',
  'documented',
  'documentation-withdrawn',
  'called-off',
  'planned-again',
  'capture-opened',
  'capture-ended',
  'item-scheduled',
  'item-changed',
  'item-dropped',
  'step-added',
  'step-completed',
  'step-reopened',
  'step-changed',
  'step-dropped',
  'duty-assigned',
  'duty-changed',
  'duty-dropped',
  'room-dropped',
  'sentence-written',
  'sentence-removed',
  'invited-noted',
  'photo-added',
  'photo-changed',
  'photo-removed',
  'summary-written',
  'summary-confirmed',
  'summary-unasked',
] as const;

/** Who did what and when, folded away. */
export function ConferenceHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useWords();
  const what = ({ action }: HistoryEntry) => {
    const known = actions.find((one) => one === action);
    return known && t(`conferences.history.${known}`);
  };
  return (
    <Disclosure summary={t('conferences.history.title')}>
      <RecordedHistory entries={entries} what={what} begins={['planned', 'added', 'item-scheduled']} />
    </Disclosure>
  );
}

const shapes: Record<Ending, StitchShape> = {
  'in-finding': 'taken',
  'in-draft': 'taken',
  existing: 'exists',
  'same-as': 'exists',
  parked: 'parked',
  forwarded: 'onward',
  'not-pursued': 'no',
  withheld: 'no',
  sorted: 'open',
  open: 'open',
};

/** One stitch for every card and what became of it; open ones too, so that nothing stays hidden. */
export function EndingsView({ tally, hrefOf }: { tally: Tally; hrefOf?: (ending: Ending) => string | undefined }) {
  const { t } = useWords();
  if (tally.all === 0) return <p class="qs-quiet">{t('conferences.public.no-cards')}</p>;
  const groups = endings
    .filter((ending) => tally.endings[ending] > 0)
    .map((ending) => ({
      shape: shapes[ending],
      count: tally.endings[ending],
      label: t(`voices.stitch.${ending}`),
      ...hrefFor(hrefOf?.(ending)),
    }));
  return <Stitches groups={groups} perRow={30} />;
}

const hrefFor = (href: string | undefined) => (href === undefined ? {} : { href });

/** What a link narrows a list of cards to; the names are those in the addresses of the lists. */
export interface CardFilter {
  /** KONF-3 */
  conference?: string;
  raum?: string;
  art?: string;
  ergebnis?: string;
  antwort?: 'ja' | 'nein';
}

export type CardLinks = (filter: CardFilter) => string;

/**
 * Where figures of cards open: triage for those who may read cards before they are public, the public answers for
 * everybody else. No link leads to a refusal.
 */
export function cardLinks(mayReadCards: boolean, lang: string): CardLinks {
  return (filter) => (mayReadCards ? voiceRoutes.cards.href({}, triageQuery(filter)) : answersHref(lang, filter));
}

/** The published cards behind a figure. */
export function answersHref(lang: string, filter: CardFilter): string {
  return `${voiceRoutes.answers.href({ lang }, queryOf(filter))}#stimmen`;
}

/** In triage `in-finding` is every card in a finding; a conference counts `existing` apart, so its figure is triage's `taken`. */
function triageQuery({ ergebnis, ...rest }: CardFilter): Record<string, string | undefined> {
  return { ...queryOf(rest), ergebnis: ergebnis === 'in-finding' ? 'taken' : ergebnis };
}

const queryOf = ({ conference, ...rest }: CardFilter): Record<string, string | undefined> => ({
  [gatheringName]: conference,
  ...rest,
});
