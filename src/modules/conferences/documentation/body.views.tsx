import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Columns, Section } from '#ui/section-head/section-head.tsx';
import { BigNumber } from '#ui/stats/stats.tsx';
import { Table } from '#ui/table/table.tsx';
import type { Tally } from '../rules.ts';
import type { Summary } from '../summary/rules.ts';
import { PublicSummaries } from '../summary/views.tsx';
import { EndingsView } from '../views.tsx';
import { CardList } from './card.views.tsx';
import { type Documentation, type DocumentedFinding, type DocumentedRoom, peopleText, type Sentence } from './rules.ts';

export interface DocumentationProps {
  documentation: Documentation;
  sentences: readonly Sentence[];
  /** What each room summed up, by the room's id. */
  summaries: ReadonlyMap<string, Summary>;
  /** Pictures of the day, for the page of the readers. */
  photos?: ComponentChildren;
}

/** All cards, counted from one list: the same for readers, for print and for the office's preview. */
export function DocumentationBody({ documentation, sentences, summaries, photos }: DocumentationProps) {
  const { t } = useWords();
  const { tally, rooms, findings } = documentation;
  return (
    <>
      <Shown tally={tally} />
      <Section title={t('conferences.public.what-became')} id="verbleib">
        <p>{t('conferences.public.answered-of', { count: tally.answered, all: tally.all })}</p>
        <EndingsView tally={tally} />
      </Section>
      <Section title={t('conferences.public.rooms')} id="raeume">
        <RoomCounts rooms={rooms} people={documentation.people} />
      </Section>
      <PublicSummaries rooms={rooms.map(({ room }) => room)} summaries={summaries} />
      {photos}
      <Editorial sentences={sentences} />
      <Section title={t('conferences.public.findings')} id="befunde" aside={t('conferences.public.findings-rule')}>
        {findings.length === 0 ? <p class="qs-quiet">{t('conferences.public.no-findings')}</p> : null}
        {findings.map((one) => (
          <FindingWithCards key={one.finding.id} {...one} />
        ))}
      </Section>
      <SingleVoices rooms={rooms} />
      <Section title={t('conferences.public.method')} id="methode">
        <p>{t('conferences.public.method-text')}</p>
      </Section>
    </>
  );
}

/** The first question of everybody who was there: is my card in it? */
function Shown({ tally }: { tally: Tally }) {
  const { t } = useWords();
  const missing = [
    tally.redacted > 0 ? t('conferences.public.count-redacted', { count: tally.redacted }) : undefined,
    tally.withheld > 0 ? t('conferences.public.count-withheld', { count: tally.withheld }) : undefined,
    tally.waiting > 0 ? t('conferences.public.count-waiting', { count: tally.waiting }) : undefined,
  ].filter((text) => text !== undefined);
  return (
    <Columns split="5-7">
      <p>
        <BigNumber>{t('conferences.public.n-of', { count: tally.shown, all: tally.all })}</BigNumber>
      </p>
      <div>
        <p>{t('conferences.public.shown')}</p>
        {missing.length > 0 ? (
          <ul>
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </Columns>
  );
}

function RoomCounts({ rooms, people }: Pick<Documentation, 'rooms' | 'people'>) {
  const words = useWords();
  const { t, format } = words;
  if (rooms.length === 0) return <p class="qs-quiet">{t('conferences.public.no-rooms')}</p>;
  const total = (of: (one: DocumentedRoom) => number) => format.number(rooms.reduce((sum, one) => sum + of(one), 0));
  return (
    <Table
      caption={t('conferences.public.rooms-counted')}
      rows={rooms}
      rowKey={({ room }) => room.id}
      columns={[
        {
          label: t('conferences.public.room'),
          header: true,
          cell: ({ room }) => (
            <>
              <Bdi>{room.code}</Bdi> <bdi lang="de">{room.title}</bdi>
            </>
          ),
          foot: t('conferences.public.together'),
        },
        {
          label: t('conferences.public.participants'),
          numeric: true,
          cell: (one) => peopleText(one.people, words),
          foot: peopleText(people, words),
        },
        ...(['works-well', 'must-improve', 'idea'] as const).map((kind) => ({
          label: t(`voices.kind.${kind}`),
          numeric: true,
          cell: ({ tally }: DocumentedRoom) => format.number(tally.kinds[kind]),
          foot: total(({ tally }) => tally.kinds[kind]),
        })),
        {
          label: t('conferences.public.cards'),
          numeric: true,
          cell: ({ tally }) => format.number(tally.all),
          foot: total(({ tally }) => tally.all),
        },
      ]}
    />
  );
}

/** The office's own sentences stand apart and are marked, so that nobody takes them for a voice. */
function Editorial({ sentences }: { sentences: readonly Sentence[] }) {
  const { t } = useWords();
  if (sentences.length === 0) return null;
  return (
    <Section title={t('conferences.public.editorial')} id="redaktionell" aside={t('conferences.public.editorial-rule')}>
      {sentences.map(({ id, text }) => (
        <p key={id} lang="de" dir="ltr">
          {text}
        </p>
      ))}
    </Section>
  );
}

function FindingWithCards({ finding, cards, count, elsewhere }: DocumentedFinding) {
  const { t } = useWords();
  const hidden = count - cards.length;
  return (
    <article id={finding.code}>
      <h3>
        <span class="qs-id">
          <Bdi>{finding.code}</Bdi>
        </span>{' '}
        <bdi lang="de">{finding.title}</bdi>
      </h3>
      <p class="qs-kicker">
        {t(`conferences.public.finding.${finding.kind}`)} · {t('conferences.public.count-cards', { count })}
        {elsewhere > 0 ? <> · {t('conferences.public.count-elsewhere', { count: elsewhere })}</> : null}
        {hidden > 0 ? <> · {t('conferences.public.count-hidden', { count: hidden })}</> : null}
      </p>
      <p lang="de" dir="ltr">
        {finding.text}
      </p>
      {finding.dissent ? (
        <p>
          <strong>{t('conferences.public.dissent')}</strong> <bdi lang="de">{finding.dissent}</bdi>
        </p>
      ) : null}
      <CardList cards={cards} />
    </article>
  );
}

function SingleVoices({ rooms }: { rooms: readonly DocumentedRoom[] }) {
  const { t } = useWords();
  const withSingle = rooms.filter(({ single }) => single.length > 0);
  if (withSingle.length === 0) return null;
  return (
    <Section title={t('conferences.public.single')} id="einzelstimmen" aside={t('conferences.public.single-rule')}>
      {withSingle.map(({ room, single }) => (
        <article key={room.id}>
          <h3>
            <Bdi>{room.code}</Bdi> <bdi lang="de">{room.title}</bdi>
          </h3>
          <CardList cards={single} />
        </article>
      ))}
    </Section>
  );
}
