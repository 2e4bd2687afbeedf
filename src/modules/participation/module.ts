import {
  beforeEditionStep,
  draftThingRemoved,
  editionDiscarded,
  editionMoved,
  goesWithEdition,
  moreOnEdition,
  onPublicEdition,
} from '#modules/concept/index.ts';
import { stakeholderMerged, stillNaming } from '#modules/directory/index.ts';
import { canHaveChangedDraft, onAbout, onSpeak } from '#modules/voices/index.ts';
import { on } from '#platform/history/events.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { aboutAtDraft } from './comment/about.data.ts';
import { answerPages } from './comment/answer.pages.tsx';
import { canHaveChanged } from './comment/changed.data.ts';
import {
  besideEdition,
  besideSpeaking,
  onPublicConcept,
  openBefore,
  unansweredBefore,
} from './comment/edition.pages.tsx';
import { commentPages } from './comment/pages.tsx';
import { publicCommentPages } from './comment/public.pages.tsx';
import { participationDescriptions } from './descriptions.ts';
import { dueComments } from './due.ts';
import { followEdition } from './period/verbs.ts';
import { permissions } from './permissions.ts';
import { keepAbout } from './point/data.ts';
import { pointPages } from './point/pages.tsx';
import { routes } from './routes.ts';
import { settleStatements, statementsGoingWith } from './statement/discard.verbs.ts';
import { dueStatements, statementsBeforeStep } from './statement/due.ts';
import { statementsOnEdition } from './statement/edition.pages.tsx';
import { invitationPages } from './statement/invitation.pages.tsx';
import { forgetStatementMailboxes, remindOfStatements } from './statement/jobs.ts';
import { linkPages } from './statement/link.pages.tsx';
import { statementListPages } from './statement/list.pages.tsx';
import { followMerged } from './statement/merged.verbs.ts';
import { statementsNaming } from './statement/naming.data.ts';
import { statementPages } from './statement/pages.tsx';
import { publicStatementPages } from './statement/public.pages.tsx';
import { registerPublished } from './statement/publication.verbs.ts';
import { recordPages } from './statement/record.pages.tsx';
import { texts } from './text.ts';

/** What people and associations say about a draft of the concept, and the answer to each of them. */
export const participation: Manifest = {
  name: 'participation',
  dependsOn: ['accounts', 'thread', 'directory', 'voices', 'concept'],
  nouns: ['period', 'comment', 'point', 'statement'],
  texts,
  describes: participationDescriptions,
  routes,
  permissions,
  pages: [
    ...commentPages,
    ...answerPages,
    ...publicCommentPages,
    ...statementListPages,
    ...invitationPages,
    ...recordPages,
    ...statementPages,
    ...pointPages,
    ...linkPages,
    ...publicStatementPages,
  ],
  nodeKinds: [
    {
      kind: 'statement',
      label: 'participation.node.statement',
      stage: 1,
      href: (code) => routes.statement.href({ code }),
    },
    { kind: 'answer', label: 'participation.node.answer', stage: 2 },
  ],
  due: [dueComments, dueStatements],
  jobs: [remindOfStatements, forgetStatementMailboxes],
  reactsTo: [
    on(stakeholderMerged, (db, by, merged, at) => followMerged(db, by, at, merged)),
    on(editionMoved, (db, by, moved, at) => followEdition(db, by, at, moved)),
    on(editionMoved, (db, _by, { editionId }, at) => registerPublished(db, at, editionId)),
    on(draftThingRemoved, (db, _by, gone) => keepAbout(db, gone, `${gone.code} ${gone.title}`)),
    on(editionDiscarded, (db, by, discarded, at) => settleStatements(db, by, at, discarded)),
  ],
  fills: [
    fills(stillNaming, statementsNaming),
    fills(onAbout, aboutAtDraft),
    fills(canHaveChangedDraft, canHaveChanged),
    fills(onSpeak, besideSpeaking),
    fills(onPublicEdition, onPublicConcept),
    fills(moreOnEdition, besideEdition),
    fills(moreOnEdition, statementsOnEdition),
    fills(beforeEditionStep, openBefore),
    fills(beforeEditionStep, unansweredBefore),
    fills(beforeEditionStep, statementsBeforeStep),
    fills(goesWithEdition, statementsGoingWith),
  ],
  signatures: ['participation.statement_publication.by_label', 'participation.point_answer.by_label'],
  retention: [
    {
      data: 'participation.statement',
      purpose: 'participation.retention.statement.purpose',
      ends: 'participation.retention.statement.ends',
    },
    ...['participation.statement_publication', 'participation.point_answer'].map((data) => ({
      data,
      purpose: 'participation.retention.recorded.purpose',
      ends: 'participation.retention.recorded.ends',
    })),
  ],
};
