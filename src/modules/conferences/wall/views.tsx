import { h } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { QrCode } from '#ui/qr-code/qr-code.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Wall, WallHead } from '#ui/wall/wall.tsx';
import { bcp47 } from '../documentation/card.views.tsx';
import { type Room, roomState } from '../room/rules.ts';
import type { Conference } from '../rules.ts';
import type { Wall as WallOfRoom } from './rules.ts';

export interface WallViewProps {
  room: Room;
  conference: Conference;
  wall: WallOfRoom;
  speakHref: string;
  /** The whole address of the form, for a camera. */
  speakUrl: string;
  /** Starts the wall, or stops it. */
  wallHref: string;
  isLive: boolean;
  /** How often a running wall looks for new cards. */
  everySeconds: number;
}

/** The wall of a theme room: its cards, and how to add one. */
export function WallView(props: WallViewProps) {
  // The island takes in new cards by itself; without script the page is loaded again.
  return props.isLive ? (
    h('qs-live-wall', { 'data-seconds': props.everySeconds }, <Whole {...props} />)
  ) : (
    <Whole {...props} />
  );
}

function Whole(props: WallViewProps) {
  const { t } = useWords();
  const { room, isLive, wallHref } = props;
  return (
    <>
      <WallHead
        aside={
          <div data-live="take-part" class="qs-wall__take-part">
            <TakePart {...props} />
          </div>
        }
      >
        <PageHead
          kicker={
            <>
              {t('conferences.public.wall.room', { number: room.number })}
              {room.place ? (
                <>
                  {' '}
                  · <bdi lang="de">{room.place}</bdi>
                </>
              ) : null}
            </>
          }
          title={<bdi lang="de">{room.title}</bdi>}
          lead={
            <span data-live="counts" {...(isLive && { 'aria-live': 'polite' as const })}>
              {countsText(props, t)}
            </span>
          }
        />
        <Actions>
          <LinkButton href={wallHref}>
            {t(isLive ? 'conferences.public.wall.stop' : 'conferences.public.wall.start')}
          </LinkButton>
        </Actions>
      </WallHead>
      <Columns {...props} />
    </>
  );
}

function Columns({ wall, isLive }: WallViewProps) {
  const { t, format } = useWords();
  return (
    <Wall
      big={isLive}
      columns={wall.columns.map(({ kind, count, cards }) => ({
        key: kind,
        title: t(`voices.kind.${kind}`),
        count: format.number(count),
        empty: t('conferences.public.wall.empty'),
        cards: cards.map((card) => ({
          key: card.code,
          text: card.text,
          lang: bcp47(card.language),
          dir: card.direction,
          ...(card.isRedacted ? { note: t('conferences.public.redacted') } : {}),
        })),
      }))}
    />
  );
}

function countsText({ wall }: WallViewProps, t: ReturnType<typeof useWords>['t']): string {
  const shown = wall.columns.reduce((sum, { cards }) => sum + cards.length, 0);
  const checked = t('conferences.public.wall.checked', { count: wall.checked, all: wall.all });
  const waiting = wall.waiting > 0 ? ` ${t('conferences.public.wall.waiting', { count: wall.waiting })}` : '';
  const newest = shown < wall.checked ? ` ${t('conferences.public.wall.newest', { count: shown })}` : '';
  return `${checked}${waiting}${newest}`;
}

/** While the room is open: the code for a camera, and the address for everybody else. */
function TakePart({ room, speakHref, speakUrl }: WallViewProps) {
  const { t } = useWords();
  if (roomState(room) !== 'open') return <p>{t('conferences.public.wall.over')}</p>;
  return (
    <>
      <QrCode content={speakUrl} title={t('conferences.public.wall.camera')} />
      <p>
        <strong>{t('conferences.public.wall.take-part')}</strong>
        <br />
        <a href={speakHref}>{speakUrl.replace(/^https?:\/\//, '')}</a>
      </p>
    </>
  );
}
