import { countAnswered, listFindings } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Conference } from '../rules.ts';
import { texts } from '../text.ts';
import { listSteps } from './data.ts';
import { isReached, type Milestone, milestones, type Standing } from './reached.rules.ts';
import type { Step } from './rules.ts';

/** What a step waits for, by its words: those of the template, in any language. */
function milestoneOf(title: string): Milestone | undefined {
  const locales = Object.values(texts.locales);
  return milestones.find((name) => locales.some((words) => words?.[`template.step.${name}`] === title.trim()));
}

async function standingOf(db: Db, { id, state }: Pick<Conference, 'id' | 'state'>): Promise<Standing> {
  const { all, withFate, answered } = await countAnswered(db, { gatheringId: id });
  const findings = (await listFindings(db, id)).filter((finding) => finding.state !== 'merged');
  return {
    cards: all,
    withFate,
    answered,
    findings: findings.length,
    confirmed: findings.filter((finding) => finding.state !== 'draft').length,
    isDocumented: state === 'documented',
  };
}

/** The steps after a conference by their day, with what its records themselves show to be done. */
export async function readSteps(db: Db, conference: Pick<Conference, 'id' | 'state'>): Promise<Step[]> {
  const steps = await listSteps(db, conference.id);
  if (steps.every(({ title, doneOn }) => doneOn !== null || milestoneOf(title) === undefined)) return steps;
  const standing = await standingOf(db, conference);
  return steps.map((step) => {
    const milestone = milestoneOf(step.title);
    return { ...step, isReached: milestone !== undefined && isReached(milestone, standing) };
  });
}
