import { listNeighbours, listNodesOf, nodeKeyOf } from '#modules/thread/index.ts';
import type { FindingPlace } from '#modules/voices/index.ts';
import { listEditions } from '../edition/data.ts';
import { FindingHeirs } from './finding.views.tsx';

/** For the page of a finding: the goals and measures that came of it, and the way to make one of it. */
export async function heirsOfFinding({ db, by, access, finding }: FindingPlace) {
  const around = (await listNeighbours(db, 'finding', [finding.id])).get(finding.id) ?? [];
  const came = around.filter(({ type, direction }) => type === 'became' && direction === 'out');
  const nodes = await listNodesOf(db, came);
  const editions = await listEditions(db);
  const heirs = came.flatMap((one) => {
    const node = nodes.get(nodeKeyOf(one));
    if (!node || node.tombstone) return [];
    return [{ ...one, edition: editions.find(({ id }) => id === node.editionId) }];
  });
  const props = {
    code: finding.code,
    goals: heirs.filter(({ kind }) => kind === 'goal'),
    measures: heirs.filter(({ kind }) => kind === 'measure'),
    mayMake: access.may(by, 'concept.edition.edit') && finding.state !== 'merged',
    mayRead: access.may(by, 'concept.measure.read'),
  };
  return <FindingHeirs {...props} />;
}
