import { useWords, type Words } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { Tally } from '../rules.ts';
import type { CardLinks } from '../views.tsx';
import { type CountedRoom, type Room, type RoomState, roomState } from './rules.ts';

const signs: Record<RoomState, SignName> = { planned: 'ring', open: 'half', ended: 'pause', closed: 'tick' };

/** The state of a room, in a word. */
export function RoomBadge({ room }: { room: Room }) {
  const { t } = useWords();
  const state = roomState(room);
  return <Badge sign={signs[state]}>{t(`conferences.room.state.${state}`)}</Badge>;
}

interface RoomTableProps {
  rooms: readonly CountedRoom[];
  /** The number of their conference; in a moderator's own list every room has its own. */
  number: string | ((room: Room) => string);
  links: CardLinks;
}

/** Rooms with their people, their cards by kind, and how many cards have no fate yet. */
export function RoomTable({ rooms, number, links }: RoomTableProps) {
  const words = useWords();
  const { t, format } = words;
  if (rooms.length === 0) {
    return <EmptyState level={3} title={t('conferences.room.none')} why={t('conferences.room.none-hint')} />;
  }
  const numberOf = (room: Room) => (typeof number === 'string' ? number : number(room));
  return (
    <Table
      caption={t('conferences.public.rooms-counted')}
      rows={rooms}
      rowKey={({ room }) => room.id}
      columns={[
        { label: t('conferences.room.code'), quiet: true, cell: ({ room }) => <Bdi>{room.code}</Bdi> },
        {
          label: t('conferences.room.singular'),
          header: true,
          cell: ({ room }) => <a href={routes.room.href({ number: numberOf(room), code: room.code })}>{room.title}</a>,
        },
        {
          label: t('conferences.field.place'),
          quiet: true,
          narrow: 'hide',
          cell: ({ room }) => [room.place, room.unit?.name].filter(Boolean).join(' · '),
        },
        { label: t('conferences.room.people'), numeric: true, cell: ({ room }) => room.participants ?? '–' },
        ...(['works-well', 'must-improve', 'idea'] as const).map((kind) => ({
          label: t(`conferences.kind.${kind}`),
          title: t(`voices.kind.${kind}`),
          numeric: true,
          narrow: 'hide' as const,
          cell: ({ tally }: { tally: Tally }) => format.number(tally.kinds[kind]),
        })),
        ...fateColumns(words, links),
        { label: t('conferences.state'), cell: ({ room }) => <RoomBadge room={room} /> },
      ]}
    />
  );
}

/** How many cards have a fate and how many have none; both link to the cards. */
function fateColumns({ t, format }: Words, links: CardLinks): Column<CountedRoom>[] {
  return [
    {
      label: t('conferences.with-fate'),
      numeric: true,
      cell: ({ room, tally }) =>
        tally.all === 0 ? (
          '–'
        ) : (
          <a href={links({ raum: room.code })}>
            {t('conferences.public.n-of', { count: tally.all - tally.endings.open, all: tally.all })}
          </a>
        ),
    },
    {
      label: t('conferences.open'),
      numeric: true,
      cell: ({ room, tally }) =>
        tally.endings.open === 0 ? (
          '–'
        ) : (
          <a href={links({ raum: room.code, ergebnis: 'open' })}>{format.number(tally.endings.open)}</a>
        ),
    },
  ];
}
