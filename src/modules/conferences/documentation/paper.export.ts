import type { Paper, PaperBlock } from '#platform/exports/paper.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import type { Room } from '../room/rules.ts';
import { type Conference, endings, titleOf } from '../rules.ts';
import type { Summary } from '../summary/rules.ts';
import type { DocumentationProps } from './body.views.tsx';
import { peopleText, type ShownCard } from './rules.ts';

/** The documentation as a paper for PDF and Word: the same cards and the same figures as the page. */
export function documentationPaper(
  conference: Conference,
  { documentation, sentences, summaries }: DocumentationProps,
  words: Words,
  place: { county: string; url: string },
): Paper {
  const { t, format, lang, dir } = words;
  const { tally, rooms, findings } = documentation;
  const single = rooms.filter((room) => room.single.length > 0);
  return {
    title: `${t('conferences.public.documentation')}: ${titleOf(conference)}`,
    subtitle: [format.longDay(conference.heldOn), conference.place].filter(Boolean).join(' · '),
    lang: lang.split('-')[0] ?? 'de',
    dir,
    foot: `${place.county} · ${place.url}`,
    replaced: t('platform.paper.replaced'),
    blocks: [
      heading(t('conferences.public.n-of', { count: tally.shown, all: tally.all })),
      text(t('conferences.public.shown')),
      figures(documentation, words),
      roomTable(documentation, words),
      ...rooms.flatMap(({ room }) => summaryBlocks(room, summaries.get(room.id), words)),
      ...(sentences.length > 0 ? [heading(t('conferences.public.editorial'))] : []),
      ...sentences.map((sentence) => text(sentence.text, 'de')),
      ...findings.flatMap(({ finding, cards }) => [
        heading(`${finding.code} ${finding.title}`, 'de'),
        text(finding.text, 'de'),
        cardTable(cards, finding.title, words),
      ]),
      ...single.flatMap((one) => [
        heading(`${t('conferences.public.single')}: ${one.room.title}`),
        cardTable(one.single, one.room.title, words),
      ]),
      heading(t('conferences.public.method')),
      text(t('conferences.public.method-text')),
    ],
  };
}

const heading = (words: string, lang?: string): PaperBlock => ({
  block: 'heading',
  text: words,
  ...(lang ? { lang } : {}),
});
const text = (words: string, lang?: string): PaperBlock => ({ block: 'text', text: words, ...(lang ? { lang } : {}) });

/** What a room summed up, with its own word on it: the same as on the page. */
function summaryBlocks(room: Room, summary: Summary | undefined, { t, format }: Words): PaperBlock[] {
  if (!summary) return [];
  const { check } = summary;
  const day = check ? format.day(dayOf(check.at)) : '';
  return [
    heading(`${t('conferences.public.summaries')}: ${room.title}`),
    text(summary.text, 'de'),
    ...(check?.isConfirmed ? [text(t('conferences.public.summary-confirmed', { day }))] : []),
    ...(check?.correction ? [text(`${t('conferences.public.summary-corrected')} ${check.correction}`)] : []),
    ...(check?.reason ? [text(`${t('conferences.public.summary-unasked')} ${check.reason}`)] : []),
  ];
}

function figures({ tally }: DocumentationProps['documentation'], { t, format }: Words): PaperBlock {
  const row = (label: string, count: number) => ({ label, value: { text: format.number(count) } });
  return {
    block: 'figures',
    rows: [
      row(t('conferences.public.cards'), tally.all),
      row(t('conferences.public.answered'), tally.answered),
      ...endings
        .filter((ending) => tally.endings[ending] > 0)
        .map((ending) => row(t(`voices.stitch.${ending}`), tally.endings[ending])),
    ],
  };
}

function roomTable({ rooms }: DocumentationProps['documentation'], words: Words): PaperBlock {
  const { t, format } = words;
  const kinds = ['works-well', 'must-improve', 'idea'] as const;
  return {
    block: 'table',
    caption: t('conferences.public.rooms'),
    columns: [
      t('conferences.public.room'),
      t('conferences.public.participants'),
      ...kinds.map((kind) => t(`voices.kind.${kind}`)),
      t('conferences.public.cards'),
    ],
    rows: rooms.map(({ room, tally, people }) =>
      [
        `${room.code} ${room.title}`,
        peopleText(people, words),
        ...kinds.map((kind) => format.number(tally.kinds[kind])),
        format.number(tally.all),
      ].map((cell) => ({ text: cell })),
    ),
  };
}

function cardTable(cards: readonly ShownCard[], caption: string, { t }: Words): PaperBlock {
  return {
    block: 'table',
    caption,
    columns: [t('conferences.public.card-text'), t('conferences.public.card-code'), t('conferences.public.ending')],
    rows: cards.map((card) => [
      {
        text: card.isRedacted ? `${card.text} (${t('conferences.public.redacted')})` : card.text,
        lang: card.language.split('-')[0] ?? 'de',
      },
      { text: `${card.code} · ${t(`voices.kind.${card.kind}`)}` },
      { text: t(`voices.stitch.${card.ending}`) },
    ]),
  };
}

/** The cards as open data: everything that the page shows of them, one value per cell. */
export function cardColumns({ t }: Pick<Words, 't'>): Column<ShownCard>[] {
  return [
    { label: t('conferences.public.card-code'), value: ({ code }) => code },
    { label: t('conferences.public.room'), value: ({ roomCode }) => roomCode },
    { label: t('conferences.public.question'), value: ({ kind }) => t(`voices.kind.${kind}`) },
    { label: t('conferences.public.card-text'), value: (card) => card.text },
    { label: t('conferences.public.language'), value: ({ language }) => language },
    {
      label: t('conferences.public.original-language'),
      value: ({ originalLanguage }) =>
        originalLanguage ? (findLanguage(originalLanguage)?.tag ?? originalLanguage) : null,
    },
    { label: t('conferences.public.redacted'), kind: 'tick', value: ({ isRedacted }) => isRedacted },
    { label: t('conferences.public.votes-label'), kind: 'number', value: ({ votes }) => votes },
    { label: t('conferences.public.ending'), value: ({ ending }) => t(`voices.stitch.${ending}`) },
    { label: t('conferences.public.answer'), value: ({ answer }) => answer },
  ];
}
