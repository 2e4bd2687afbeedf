import type { Paper, PaperBlock } from '#platform/exports/paper.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { FolderChapter } from '../slots.ts';
import { type FolderPart, sectionsOf } from './folder.rules.ts';
import type { Post } from './rules.ts';

interface Around {
  today: string;
  absolute(href: string): string;
  county: string;
}

/** The handover file as the platform writes PDF and Word files: the same lines as the page, each with its address. */
export function folderPaper(post: Post, chapters: readonly FolderChapter[], words: Words, around: Around): Paper {
  const { t, format, lang, dir } = words;
  const end = post.endOn ? format.day(post.endOn) : t('grants.posts.permanent');
  return {
    title: t('grants.folder.title', { post: post.title }),
    subtitle: [post.code, post.unitName, `${format.day(post.startOn)} – ${end}`].filter(Boolean).join(' · '),
    lang: lang.split('-')[0] ?? 'de',
    dir,
    blocks: sectionsOf(chapters).flatMap(({ part, chapters: own }) => [
      { block: 'heading', text: t(`grants.handover.part.${part}`) },
      ...noteOf(post, part, words),
      ...own.flatMap((chapter) => blocksOf(chapter, words, around)),
    ]),
    foot: `${around.county} · ${post.code} · ${t('grants.folder.as-of', { day: format.day(around.today) })}`,
    replaced: t('platform.paper.replaced'),
  };
}

/** What somebody wrote about the part, and when; for what only one person knows also that it is missing. */
function noteOf({ handoverDone }: Post, part: FolderPart, { t, format }: Words): PaperBlock[] {
  const done = handoverDone.find((one) => one.part === part);
  if (done)
    return [
      {
        block: 'text',
        text: [t('grants.folder.read-on', { day: format.day(done.doneOn) }), done.note].filter(Boolean).join('\n'),
      },
    ];
  return part === 'knowledge' ? [{ block: 'text', text: t('grants.folder.nothing-written') }] : [];
}

function blocksOf(chapter: FolderChapter, { t, format }: Words, { absolute }: Around): PaperBlock[] {
  if (chapter.rows.length === 0) return [{ block: 'text', text: chapter.none }];
  // A column in which nobody wrote anything would only take its place from the others.
  const isNoted = chapter.rows.some(({ note }) => note);
  return [
    {
      block: 'table',
      caption: chapter.title,
      columns: [t('grants.folder.what'), ...(isNoted ? [t('grants.folder.known')] : []), chapter.day],
      rows: chapter.rows.map(({ title, href, note = '', on }) => [
        { text: title, ...(href && { href: absolute(href) }) },
        ...(isNoted ? [{ text: note }] : []),
        { text: on ? format.day(on) : '' },
      ]),
    },
  ];
}
