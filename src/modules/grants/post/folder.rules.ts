import type { Organisation } from '#modules/directory/index.ts';
import type { HandoverPart } from '../handover/rules.ts';
import type { FolderChapter } from '../slots.ts';

/** In which order a successor reads: what cannot wait comes first. */
export const folderParts = ['deadlines', 'measures', 'promises', 'contacts', 'documents', 'knowledge'] as const;
export type FolderPart = (typeof folderParts)[number];

/** One part of the file with all that has gathered for it, from whichever module. */
export interface FolderSection {
  part: FolderPart;
  chapters: readonly FolderChapter[];
}

/** The chapters by part, in reading order; what only one person knows has no chapter, it is written. */
export function sectionsOf(chapters: readonly FolderChapter[]): FolderSection[] {
  return folderParts.map((part) => ({ part, chapters: chapters.filter((chapter) => chapter.part === part) }));
}

/** How many lines have gathered for a part. */
export function rowsOf(chapters: readonly FolderChapter[], part: HandoverPart): number {
  return chapters.filter((chapter) => chapter.part === part).reduce((sum, { rows }) => sum + rows.length, 0);
}

/** Lines of a chapter by their day; those without a day at the end. */
export function byDay<Row extends { on?: string | undefined }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
}

type Met = Pick<Organisation, 'id' | 'code' | 'name' | 'contactFunction' | 'mailbox' | 'phone' | 'confirmedOn'>;

/** Somebody outside whom the work of a post leads to, with the measures that tie them. */
export interface FolderContact extends Met {
  measures: readonly string[];
}

interface Led {
  code: string;
  partners: readonly { id: string }[];
}

/** Whom the measures of a unit are done with, by name, each once with all of these measures. */
export function contactsOf(measures: readonly Led[], organisations: readonly Met[]): FolderContact[] {
  return organisations
    .map((organisation) => ({
      ...organisation,
      measures: measures
        .filter(({ partners }) => partners.some(({ id }) => id === organisation.id))
        .map(({ code }) => code),
    }))
    .filter((contact) => contact.measures.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}
