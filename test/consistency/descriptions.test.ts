import { expect, test } from 'vitest';
import { modules } from '#src/modules.ts';
import { codeBase, readCodeBase } from './code-base.ts';
import { inputsOf, undescribedKeys } from './descriptions.ts';

const described = Object.fromEntries(modules.map(({ name, describes = {} }) => [name, describes]));

/** Keys that the history is not to show, each with its reason (decision 0014); without a key, none of that input. */
const unseen: Readonly<Record<string, string>> = {
  'accounts.PasswordInput': 'a password is kept as a hash and shown to nobody',
  'accounts.PersonInput': 'personal data: of an account the history says only that it changed',
  'concept.AdoptionFacts': 'what a rule weighs; nobody types it',
  'concept.LightInput': 'a light stands under its name (doing, timing, effect), its evidence as the reason',
  'conferences.CheckInput': 'the words of a room about its summary; the entry says what was done and why',
  'conferences.PhotoInput': 'who consented: the history says only that a picture came or went',
  'directory.ContactFacts': 'one person’s mailbox and telephone: the history names the function only',
  'directory.MunicipalityFacts.onEarth': 'coordinates, taken from the official register',
  'directory.MunicipalityFacts.onMap': 'coordinates, taken from the official register',
  'directory.TopicFacts.code': 'given once and never changed',
  'directory.TopicFacts.slug': 'made from the first title and never changed: addresses carry it',
  'directory.TopicInput': 'the German part of the titles, which the history shows language by language',
  'evaluation.BreakdownInput': 'small numbers stay where they are protected; the history says that they were recorded',
  'evaluation.MannerInput': 'its day is described as mannerSince; its reason is the reason of the entry',
  'evaluation.ReadingInput': 'a value and its cases stand under their year',
  'grants.CliffInput': 'what a calculation is made from; nobody types it',
  'information.BarrierInput':
    'words of a reader and an address to answer to; the office sees them on the report itself',
  'participation.InvitationInput': 'whom an invitation went to is whose history it is; the note stands in the mail',
  'participation.PointInput.aboutId': 'described as about, with number and title as they were',
  'participation.RecordInput.lateReason': 'is the reason of the entry',
  'participation.RecordInput.partyId': 'whose statement it is, is whose history it is',
  'responsibilities.NominationInput.personId': 'somebody’s account: the history names the function only',
  'thread.EdgeInput': 'an edge is an event and its own history',
  'thread.NodeInput': 'a node is a name in the thread; its thing has the history',
  'voices.ContributionInput': 'other people’s words',
  'voices.DecisionInput': 'stands on the finding for good, decision after decision; the entry gives its reason',
  'voices.FateInput': 'the fate alone; why and where to is said on the receipt',
};

test('every key that people can change is described in the history, or meant to stay unseen', () => {
  expect(undescribedKeys(inputsOf(readCodeBase()), described, unseen)).toEqual([]);
});

test('what is meant to stay unseen exists and is described nowhere', () => {
  const missing = undescribedKeys(inputsOf(readCodeBase()), described);
  const needless = Object.keys(unseen).filter(
    (name) => !missing.some((key) => key === name || key.startsWith(`${name}.`)),
  );
  expect(needless).toEqual([]);
});

const forgotten = codeBase({
  'src/modules/concept/measure/rules.ts':
    'interface Days { startOn: string }\nexport interface MeasureInput extends Days { title: string; note: string }',
  'src/modules/concept/goal/data.ts': "export type GoalInput = Pick<Goal, 'title' | 'text'> & { horizonOn: string };",
});

test('a key that was forgotten is found, also one that is inherited or picked', () => {
  const kinds = { concept: { measure: { title: {}, '*': {} }, goal: { text: {} } } };
  expect(undescribedKeys(inputsOf(forgotten), kinds, { 'concept.MeasureInput.note': 'a reason' })).toEqual([
    'concept.MeasureInput.startOn',
    'concept.GoalInput.title',
    'concept.GoalInput.horizonOn',
  ]);
  expect(
    undescribedKeys(inputsOf(forgotten), kinds, { 'concept.MeasureInput': 'a reason', 'concept.GoalInput': '' }),
  ).toEqual([]);
});
