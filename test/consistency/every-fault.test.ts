import { expect, test } from 'vitest';
import { beginForm, factsForm } from '../../src/modules/concept/concept/begin.form.ts';
import { datedMeasureForm, datedNewMeasureForm, runningForm } from '../../src/modules/concept/measure/form.ts';
import { conferenceForm } from '../../src/modules/conferences/conference/form.ts';
import { itemForm } from '../../src/modules/conferences/programme/form.ts';
import { contactPointForm } from '../../src/modules/directory/contact-point/form.ts';
import { municipalityForm } from '../../src/modules/directory/municipality/form.ts';
import { offerForm } from '../../src/modules/directory/offer/form.ts';
import { pauseForm } from '../../src/modules/directory/offer/pause.form.ts';
import { organisationForm } from '../../src/modules/directory/organisation/form.ts';
import { unitForm } from '../../src/modules/directory/unit/form.ts';
import { readingForm } from '../../src/modules/evaluation/reading/form.ts';
import { practiceForm } from '../../src/modules/exchange/practice/form.ts';
import { visitForm } from '../../src/modules/exchange/visit/form.ts';
import { grantForm, newGrantForm } from '../../src/modules/grants/grant/form.ts';
import { newPostForm, postForm } from '../../src/modules/grants/post/form.ts';
import { deadlineForm, newProgrammeForm, partForm, programmeForm } from '../../src/modules/grants/programme/form.ts';
import { minutesForm } from '../../src/modules/responsibilities/meeting/form.ts';
import { newTaskForm, taskForm } from '../../src/modules/responsibilities/task/form.ts';
import { decisionForm } from '../../src/modules/voices/finding/form.ts';
import { type Form, readForm } from '../../src/platform/forms/form.ts';

const turned = { startOn: '2026-05-02', endOn: '2026-05-01' };
const id = 'aaaaaaaa-1111-4111-8111-111111111111';

/** A form, what somebody sends whose title is missing or too long or whose amount is none, and the fields that must say so. */
const cases: readonly (readonly [string, Form<unknown>, Record<string, string>, readonly string[]])[] = [
  ['measure', datedMeasureForm, { ...turned, budgetCents: 'viel' }, ['budgetCents', 'endOn', 'title']],
  ['new measure', datedNewMeasureForm, { ...turned, budgetCents: 'viel' }, ['budgetCents', 'endOn', 'title']],
  ['measure in force', runningForm, { ...turned, budgetCents: 'viel' }, ['budgetCents', 'endOn']],
  ['grant', grantForm, { ...turned, proofDueOn: '2026-04-01' }, ['endOn', 'proofDueOn', 'title']],
  [
    'new grant',
    newGrantForm,
    { grantedCents: '10', paidOutCents: '11', ...turned },
    ['endOn', 'paidOutCents', 'title'],
  ],
  ['post', postForm, { ...turned, handoverDueOn: '2026-04-01' }, ['endOn', 'handoverDueOn', 'title']],
  ['new post', newPostForm, { ...turned, sharePercent: '120' }, ['endOn', 'sharePercent', 'title']],
  ['programme', programmeForm, { asOf: '2026-05-02', checkBy: '2026-05-01' }, ['checkBy', 'title']],
  ['new programme', newProgrammeForm, { asOf: '2026-05-02', checkBy: '2026-05-01' }, ['checkBy', 'title']],
  ['part', partForm, { maxCents: '60.000', per: '' }, ['per', 'title']],
  ['deadline', deadlineForm, { reckoning: 'fixed-day', dayOfMonth: '31', month: '2' }, ['dayOfMonth', 'rule']],
  ['edition', beginForm, { validFrom: '2026-05-02', validTo: '2026-05-01', number: '0' }, ['number', 'validTo']],
  ['draft', factsForm, { validFrom: '2026-05-02', validTo: '2026-05-01' }, ['title', 'validTo']],
  ['programme item', itemForm, { startsAt: '10:00', endsAt: '9.30' }, ['endsAt', 'title']],
  ['programme item without times', itemForm, { startsAt: 'früh', endsAt: '9:5' }, ['endsAt', 'startsAt', 'title']],
  ['conference', conferenceForm, { participants: '1', politics: '2', heldOn: 'bald' }, ['heldOn', 'participants']],
  ['offer', offerForm, { isPermanent: 'ja', endsOn: '2026-05-01', hours: 'irgendwann' }, ['endsOn', 'hours', 'title']],
  ['contact point', contactPointForm, { phone: 'keine', hours: 'irgendwann' }, ['hours', 'name', 'phone']],
  ['organisation', organisationForm, { phone: 'keine', website: 'nirgends' }, ['name', 'phone', 'website']],
  ['unit', unitForm, { phone: 'keine', hours: 'irgendwann' }, ['hours', 'name', 'phone']],
  ['pause', pauseForm, { fromOn: '2026-05-02', untilOn: '2026-05-01' }, ['reason', 'untilOn']],
  ['municipality', municipalityForm, { population: '10', foreignNationals: '11' }, ['foreignNationals', 'name']],
  ['task', taskForm, { ownerId: id, forId: id }, ['forId', 'title']],
  ['new task', newTaskForm, { ownerId: id, forId: id }, ['forId', 'title']],
  ['minutes', minutesForm, { attended: '12', invited: '11', item1: 'x'.repeat(6_001) }, ['attended', 'item1']],
  ['decision', decisionForm, { decidedOn: '2026-05-02', compareOn: '2026-05-01' }, ['compareOn', 'reason']],
  ['reading', readingForm, { caseCount: '3', year: 'bald' }, ['caseTotal', 'year']],
  ['idea', practiceForm, { isTakenAlong: 'ja' }, ['followUpOn', 'title']],
  ['visit', visitForm, { heldOn: '2026-05-02', nextOn: '2026-05-01' }, ['nextOn', 'title']],
];

test.each(cases)('every fault of the form is said at once, also between two fields: %s', (_, shape, fields, faulty) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  const result = readForm(shape as Form<Record<string, unknown>>, sent);
  const at = result.ok ? [] : result.errors.map(({ field }) => field);
  expect(at).toEqual(expect.arrayContaining([...faulty]));
});
