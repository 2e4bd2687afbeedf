import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { MixedText } from '#ui/bdi/mixed-text.tsx';
import { Knot, type KnotKind, type LineKind, Segment } from './thread-drawing.tsx';

/** One station on the way. */
export interface Station {
  /** voice = ring with core · station = full · planned = dashed ring · no = knot with bar, the thread ends · other = grey ring, another way */
  knot: KnotKind;
  /** how the line leaves this station; standard: `planned` before a planned knot, `other` before another way, else `done` */
  line?: LineKind | undefined;
  /** kind and number: `Befund F-06` */
  kind: ComponentChildren;
  title?: ComponentChildren;
  href?: string | undefined;
  /** the person's own words instead of a title */
  quote?: ComponentChildren;
  /** one line: date, sum, effect */
  fact?: ComponentChildren;
  /** language and direction of a quote in another language */
  lang?: string | undefined;
}

export interface ThreadProps {
  /** accessible name: `Weg Ihrer Karte in neun Schritten` */
  label: string;
  /** two to nine; more belong into a list below */
  stations: readonly Station[];
  /** fine lines of other people's contributions at the beginning */
  fibres?: boolean | undefined;
  /** the line turns back to the speaker: `Zurück zu Ihnen: Im Dezember steht hier der Bericht.` */
  back?: ComponentChildren;
  /** explains the lines below the drawing; `other`: what stations beside the way are here */
  legend?: boolean | { other: string } | undefined;
}

/** The red thread: from a voice to what became of it. Lies down on wide screens, stands on a phone. */
export function Thread({ label, stations, fibres, back, legend }: ThreadProps) {
  const count = stations.length;
  const loops = Boolean(back) && count > 5;
  const shape = count > 5 ? (loops ? ' qs-thread--loop' : '') : ' qs-thread--short';
  return (
    <div class={`qs-thread${shape}`} data-n={count}>
      <div class="qs-thread__rail">
        <ol aria-label={label}>
          {stations.map((station, index) => (
            <StationItem
              key={index}
              station={station}
              index={index}
              next={stations[index + 1]}
              fibres={fibres && index === 0}
              continues={Boolean(back)}
            />
          ))}
        </ol>
        {loops && <Loop count={count} />}
      </div>
      {back && (
        <p class="qs-thread__back">
          <Knot kind="back" />
          <span>{back}</span>
        </p>
      )}
      {legend && (
        <ThreadLegend
          fibres={fibres}
          planned={stations.some(({ knot }) => knot === 'planned')}
          other={stations.some(({ knot }) => knot === 'other')}
          otherWords={typeof legend === 'object' ? legend.other : undefined}
        />
      )}
    </div>
  );
}

interface StationItemProps {
  station: Station;
  index: number;
  next: Station | undefined;
  fibres: boolean | undefined;
  continues: boolean;
}

function StationItem({ station, index, next, fibres, continues }: StationItemProps) {
  const { knot, kind, title, href, quote, fact, lang } = station;
  const line = station.line ?? lineTo(next);
  return (
    <li>
      {(next || continues) && (
        <Segment line={next ? line : 'planned'} fibres={fibres} side={index % 2 === 0 ? 'start' : 'end'} last={!next} />
      )}
      <Knot kind={knot} />
      <p class="qs-kicker">{kind}</p>
      {quote && (
        <p class="qs-quote" lang={lang} dir={lang ? 'auto' : undefined}>
          <MixedText>{quote}</MixedText>
        </p>
      )}
      {title && <h3>{href ? <a href={href}>{title}</a> : title}</h3>}
      {fact && <p class="qs-small">{fact}</p>}
    </li>
  );
}

function lineTo(next: Station | undefined): LineKind {
  if (next?.knot === 'planned') return 'planned';
  else if (next?.knot === 'other') return 'other';
  else return 'done';
}

/** On wide screens the dotted line runs from the last station around and back to the first. */
function Loop({ count }: { count: number }) {
  const x = Math.round((1000 * (count - 1)) / (count + 1)) + 14;
  return (
    <svg class="qs-thread__loop" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      <path
        class="qt qt--planned"
        d={`M${x} 0C${x + 66}-3 972-2 984 30 994 62 992 100 945 100L46 100C12 100 3 70 2 14`}
      />
    </svg>
  );
}

interface ThreadLegendProps {
  fibres?: boolean | undefined;
  planned: boolean;
  other: boolean;
  otherWords?: string | undefined;
}

function ThreadLegend({ fibres, planned, other, otherWords }: ThreadLegendProps) {
  const { t } = useWords();
  const lines: [string, boolean, string][] = [
    ['', true, t('ui.thread.done')],
    ['qt--planned', planned, t('ui.thread.planned')],
    ['qt--other', other, otherWords ?? t('ui.thread.otherWay')],
    ['qt--fine', Boolean(fibres), t('ui.thread.others')],
  ];
  return (
    <ul class="qs-thread__key">
      {lines
        .filter(([, shown]) => shown)
        .map(([line, , words]) => (
          <li key={words}>
            <svg width="44" height="12" viewBox="0 0 44 12" aria-hidden="true">
              <path class={`qt ${line}`} d="M2 6C14 0 30 12 42 6" />
            </svg>
            {words}
          </li>
        ))}
    </ul>
  );
}
