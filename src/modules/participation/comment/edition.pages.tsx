import {
  type beforeEditionStep,
  findEditionById,
  type MoreOnEdition,
  type PublicEditionPlace,
} from '#modules/concept/index.ts';
import { findOccasion } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { daysBetween } from '#platform/i18n/format.ts';
import type { Slot } from '#platform/manifest/slots.ts';
import { findPeriod, listPeriods } from '../period/data.ts';
import { routes } from '../routes.ts';
import { EditionSection, Invitations, SpeakOfDraft } from './edition.views.tsx';
import { countUnanswered, listComments } from './list.data.ts';
import { countsOf } from './rules.ts';
import type { OpenDraft } from './visible.pages.tsx';

/** On the workspace page of an edition: who has said what about it, or that opening it lets people speak. */
export async function besideEdition({ db, by, access, edition, isPublic, today }: MoreOnEdition) {
  if (isPublic || !access.may(by, 'participation.comment.read')) return null;
  const period = await findPeriod(db, edition.id);
  if (!period) return edition.state === 'draft' ? <EditionSection edition={edition} /> : null;
  const counts = countsOf(await listComments(db, period));
  const isOpen = (await openDrafts(db, today)).some((draft) => draft.edition.id === edition.id);
  return <EditionSection edition={edition} had={{ period, counts, isOpen }} />;
}

/** On a public page of the concept: of a draft, how to speak of it; of the edition in force, that a draft is open. */
export async function onPublicConcept({ db, today, edition, about }: PublicEditionPlace) {
  const drafts = await openDrafts(db, today);
  const isEdition = about.kind === 'edition';
  const period = await findPeriod(db, edition.id);
  const open = drafts.find((draft) => draft.edition.id === edition.id);
  const hasComments = isEdition && period !== undefined && (await listComments(db, period)).length > 0;
  if (open || hasComments) {
    return <SpeakOfDraft edition={edition} open={open} about={about} />;
  }
  return isEdition && drafts.length > 0 ? <Invitations drafts={drafts} /> : undefined;
}

/** Below the places to speak: the drafts that are open, to be read before. */
export async function besideSpeaking({ db, today }: { db: Db; today: string }) {
  return <Invitations drafts={await openDrafts(db, today)} />;
}

type Question<S> = S extends Slot<infer Q, unknown> ? Q : never;

/** Before an edition leaves participation or is resolved: comments that nobody has answered. */
export async function unansweredBefore({ db, edition, step }: Question<typeof beforeEditionStep>) {
  const isLeaving = edition.state === 'participation' || step === 'approval' || step === 'adopted';
  const count = isLeaving ? await countUnanswered(db, edition.id) : 0;
  if (count === 0) return [];
  const href = routes.comments.href({ code: edition.code }, { antwort: 'offen' });
  return [{ text: 'participation.step.unanswered' as const, values: { count }, href }];
}

/** Before a draft goes to the council: everybody was told until when they can write, and this step ends it earlier. */
export async function openBefore({ db, edition, step, today }: Question<typeof beforeEditionStep>) {
  const isEnding = edition.state === 'participation' && step === 'approval';
  const period = isEnding ? await findPeriod(db, edition.id) : undefined;
  const days = period ? daysBetween(today, period.untilOn) : 0;
  if (days <= 0) return [];
  return [
    {
      text: 'participation.step.still-open' as const,
      values: { days },
      href: routes.comments.href({ code: edition.code }),
    },
  ];
}

/** The drafts about which somebody can write on a day. */
export async function openDrafts(db: Db, today: string): Promise<OpenDraft[]> {
  const drafts: OpenDraft[] = [];
  for (const period of (await listPeriods(db)).filter(({ untilOn }) => untilOn >= today)) {
    const occasion = await findOccasion(db, period.occasionId);
    const edition = await findEditionById(db, period.editionId);
    if (edition && occasion && occasion.closedAt === null) drafts.push({ edition, period, occasion });
  }
  return drafts;
}
