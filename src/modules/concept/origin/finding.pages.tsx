import { listNeighbours, listNodesOf, nodeKeyOf } from '#modules/thread/index.ts';
import type { FindingPlace, madeOfVoices } from '#modules/voices/index.ts';
import type { Slot } from '#platform/manifest/slots.ts';
import { listEditions } from '../edition/data.ts';
import { routes } from '../routes.ts';
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

/** What the lead unit makes of voices: a goal or a measure, written on from their finding. */
export async function madeOfFinding({ by, access, t }: Question<typeof madeOfVoices>) {
  if (!access.may(by, 'concept.edition.edit')) return [];
  return [
    {
      key: 'goal',
      label: t('concept.finding.make-goal'),
      href: (code: string) => routes.goalNew.href({}, { ['befund']: code }),
    },
    {
      key: 'measure',
      label: t('concept.finding.make-measure'),
      href: (code: string) => routes.measureNew.href({}, { ['befund']: code }),
    },
  ];
}

type Question<S> = S extends Slot<infer Q, unknown> ? Q : never;
