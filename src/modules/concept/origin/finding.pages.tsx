import { listNeighbours } from '#modules/thread/index.ts';
import type { FindingPlace } from '#modules/voices/index.ts';
import { FindingHeirs } from './finding.views.tsx';

/** For the page of a finding: the goals and measures that came of it, and the way to make one of it. */
export async function heirsOfFinding({ db, by, access, finding }: FindingPlace) {
  const around = (await listNeighbours(db, 'finding', [finding.id])).get(finding.id) ?? [];
  const heirs = around.filter(({ type, direction, title }) => type === 'became' && direction === 'out' && title !== '');
  const mayMake = access.may(by, 'concept.edition.edit') && finding.state !== 'merged';
  const mayRead = access.may(by, 'concept.measure.read');
  const goals = heirs.filter(({ kind }) => kind === 'goal');
  const measures = heirs.filter(({ kind }) => kind === 'measure');
  return <FindingHeirs {...{ goals, measures, mayMake, mayRead }} code={finding.code} />;
}
