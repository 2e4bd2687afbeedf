import { beforeEditionStep, editionMoved, moreOnEdition, onPublicEdition } from '#modules/concept/index.ts';
import { onAbout, onSpeak } from '#modules/voices/index.ts';
import { on } from '#platform/history/events.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { aboutAtDraft } from './comment/about.data.ts';
import { answerPages } from './comment/answer.pages.tsx';
import { besideEdition, besideSpeaking, onPublicConcept, unansweredBefore } from './comment/edition.pages.tsx';
import { commentPages } from './comment/pages.tsx';
import { publicCommentPages } from './comment/public.pages.tsx';
import { participationDescriptions } from './descriptions.ts';
import { dueComments } from './due.ts';
import { followEdition } from './period/verbs.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** What people and associations say about a draft of the concept, and the answer to each of them. */
export const participation: Manifest = {
  name: 'participation',
  dependsOn: ['accounts', 'directory', 'voices', 'concept'],
  nouns: ['period', 'comment'],
  texts,
  describes: participationDescriptions,
  routes,
  permissions,
  pages: [...commentPages, ...answerPages, ...publicCommentPages],
  due: [dueComments],
  reactsTo: [on(editionMoved, (db, by, moved, at) => followEdition(db, by, at, moved))],
  fills: [
    fills(onAbout, aboutAtDraft),
    fills(onSpeak, besideSpeaking),
    fills(moreOnEdition, besideEdition),
    fills(onPublicEdition, onPublicConcept),
    fills(beforeEditionStep, unansweredBefore),
  ],
  signatures: [],
  retention: [],
};
