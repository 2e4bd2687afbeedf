import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { List } from '#ui/list/list.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { type Edition, linkWithin } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { German, GermanNote } from '../views.tsx';
import type { Comparison, Ended, Pair, Worded } from './comparison.rules.ts';
import { differenceOf, type Piece } from './difference.rules.ts';
import { FactLines, mergedCode } from './fact-change.views.tsx';

export interface ComparisonProps {
  before: Edition;
  after: Edition;
  goals: Comparison;
  measures: Comparison;
  isPublic: boolean;
}

const kinds = ['goal', 'measure'] as const;

/** What the newer edition changes: what is new, what reads differently, what ended and why. */
export function ComparisonView(props: ComparisonProps) {
  const { t } = useWords();
  const { before, after, goals, measures, isPublic } = props;
  const count = (of: (one: Comparison) => readonly unknown[]) => of(goals).length + of(measures).length;
  const stats = [
    { value: count(({ added }) => added), label: t('concept.comparison.added'), href: '#neu' },
    { value: count(({ changed }) => changed), label: t('concept.comparison.changed'), href: '#geaendert' },
    { value: count(({ ended }) => ended), label: t('concept.comparison.ended'), href: '#beendet' },
    { value: count(({ same }) => same), label: t('concept.comparison.same'), href: '#gleich' },
  ];
  return (
    <Stack gap="l">
      <div>
        <PageHead
          title={t('concept.comparison.title')}
          kicker={
            <German>
              {before.title} → {after.title}
            </German>
          }
          lead={after.context ? <German>{after.context}</German> : t('concept.comparison.lead')}
          actions={!isPublic && <PublicLink after={after} before={before} />}
        />
        {isPublic && <GermanNote />}
      </div>
      <Stats stats={stats} />
      <Section title={t('concept.comparison.added')} id="neu">
        <Things {...props} of={({ added }) => added} />
      </Section>
      <Section title={t('concept.comparison.changed')} id="geaendert">
        <Changes {...props} />
      </Section>
      <Section title={t('concept.comparison.ended')} id="beendet">
        <Ends {...props} />
      </Section>
      <Section title={t('concept.comparison.same')} id="gleich">
        <Disclosure summary={t('concept.comparison.show-same')}>
          <Things {...props} of={({ same }) => same.map((pair) => pair.after)} />
        </Disclosure>
      </Section>
    </Stack>
  );
}

function PublicLink({ after, before }: { after: Edition; before: Edition }) {
  const { t } = useWords();
  if (after.state === 'draft' || before.state === 'draft') return null;
  return (
    <LinkButton kind="tertiary" href={routes.publicComparison.href({ lang: 'de', code: after.code })}>
      {t('concept.measure.public-view')}
    </LinkButton>
  );
}

function useThingHref({ isPublic }: ComparisonProps): (thing: Worded, edition: Edition) => string {
  const { language } = useWords();
  return ({ kind, code }, edition) => {
    const within = linkWithin(edition);
    if (!isPublic) return routes[kind].href({ code }, within);
    const lang = language.tag;
    return kind === 'goal'
      ? routes.publicGoal.href({ lang, code }, within)
      : routes.publicMeasure.href({ lang, code }, within);
  };
}

const Title = ({ thing }: { thing: Worded }) => (
  <>
    <Bdi>{thing.code}</Bdi> <German>{thing.title}</German>
  </>
);

function Things(props: ComparisonProps & { of: (one: Comparison) => readonly Worded[] }) {
  const { t } = useWords();
  const hrefOf = useThingHref(props);
  const rows = [...props.of(props.goals), ...props.of(props.measures)].map((thing) => ({
    title: <Title thing={thing} />,
    href: hrefOf(thing, props.after),
    end: t(`concept.public.${thing.kind}`),
  }));
  return rows.length === 0 ? <p class="qs-quiet">{t('concept.comparison.nothing')}</p> : <List rows={rows} />;
}

function Ends(props: ComparisonProps) {
  const { t } = useWords();
  const hrefOf = useThingHref(props);
  const verdictWords = ({ verdict }: Ended) =>
    verdict ? t(`concept.comparison.verdict.${verdict.verdict}`) : t('concept.comparison.no-verdict');
  const rows = [...props.goals.ended, ...props.measures.ended].map((one) => ({
    title: <Title thing={one.thing} />,
    href: hrefOf(one.thing, props.before),
    note: one.verdict?.reason ? <German>{one.verdict.reason}</German> : undefined,
    end: verdictWords(one),
  }));
  return rows.length === 0 ? <p class="qs-quiet">{t('concept.comparison.nothing')}</p> : <List rows={rows} />;
}

/** The wording of both editions side by side, with the words that went and came. */
function Changes(props: ComparisonProps) {
  const { t } = useWords();
  const pairs = kinds.flatMap((kind) => (kind === 'goal' ? props.goals : props.measures).changed);
  if (pairs.length === 0) return <p class="qs-quiet">{t('concept.comparison.nothing')}</p>;
  return (
    <Stack>
      {pairs.map((pair) => (
        <Change key={pair.after.id} pair={pair} {...props} />
      ))}
    </Stack>
  );
}

function Change({ pair, ...props }: ComparisonProps & { pair: Pair }) {
  const { t } = useWords();
  const hrefOf = useThingHref(props);
  const [first, ...others] = pair.before;
  const title = differenceOf(first?.title ?? '', pair.after.title);
  const text = differenceOf(first?.text ?? '', pair.after.text);
  const side = (thing: Worded, edition: Edition, hidden: 'gone' | 'new') => (
    <div>
      <p class="qs-small qs-quiet">
        {edition.code} · <a href={hrefOf(thing, edition)}>{thing.code}</a>
      </p>
      <h4>
        <Pieces pieces={title} hidden={hidden} />
      </h4>
      <p>
        <Pieces pieces={text} hidden={hidden} />
      </p>
    </div>
  );
  return (
    <article aria-label={`${pair.after.code} ${pair.after.title}`}>
      <Stack gap="s">
        <h3>
          {t(`concept.public.${pair.after.kind}`)} <Bdi>{mergedCode(pair)}</Bdi>
        </h3>
        <Columns split="6-6">
          <Stack gap="s">
            {first && side(first, props.before, 'new')}
            {others.map((other) => (
              <Whole key={other.id} thing={other} edition={props.before} href={hrefOf(other, props.before)} />
            ))}
          </Stack>
          {side(pair.after, props.after, 'gone')}
        </Columns>
        {pair.facts.length > 0 && (
          <p>
            <FactLines pair={pair} />
          </p>
        )}
        {pair.reason && (
          <p>
            {t('concept.comparison.because')} <German>{pair.reason}</German>
          </p>
        )}
      </Stack>
    </article>
  );
}

/** Another one that became part of it, as it was: its words are compared with nothing. */
function Whole({ thing, edition, href }: { thing: Worded; edition: Edition; href: string }) {
  return (
    <div>
      <p class="qs-small qs-quiet">
        {edition.code} · <a href={href}>{thing.code}</a>
      </p>
      <h4>
        <German>{thing.title}</German>
      </h4>
      <p>
        <German>{thing.text}</German>
      </p>
    </div>
  );
}

function Pieces({ pieces, hidden }: { pieces: readonly Piece[]; hidden: 'gone' | 'new' }) {
  const marked = pieces
    .filter(({ kind }) => kind !== hidden)
    .map(({ kind, text }, index) => {
      const key = `${index} ${text}`;
      if (kind === 'same') return text;
      else return kind === 'gone' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
    });
  return <German>{marked}</German>;
}
