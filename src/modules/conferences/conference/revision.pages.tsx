import { canBegin, draftEdition, listEditions } from '#modules/concept/index.ts';
import { listNeighbours, listNodesOf, nodeKeyOf } from '#modules/thread/index.ts';
import { listFindings } from '#modules/voices/index.ts';
import { get } from '#platform/http/page.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { titleOf } from '../rules.ts';
import { RevisionView } from './revision.views.tsx';

const show = get(routes.revision, {
  help: 'conferences.help.revision',
  may: 'conferences.conference.read',
  example: { number: '3' },
  handle: async (context) => {
    const { db, by, access, t, page } = context;
    const conference = await visibleConference(context);
    const editions = await listEditions(db);
    const draft = draftEdition(editions);
    const findings = (await listFindings(db, conference.id)).filter(({ state }) => state !== 'merged');
    const ids = findings.map(({ id }) => id);
    const around = await listNeighbours(db, 'finding', ids, { withDrafts: true });
    const came = ids.flatMap((id) => around.get(id) ?? []);
    const nodes = await listNodesOf(db, came);
    const heirsOf = (id: string) =>
      (around.get(id) ?? [])
        .filter(({ type, direction }) => type === 'became' && direction === 'out')
        .flatMap((one) => nodes.get(nodeKeyOf(one)) ?? [])
        .filter(({ editionId }) => draft !== undefined && editionId === draft.id);
    const begun = (await listNeighbours(db, 'conference', [conference.id], { withDrafts: true })).get(conference.id);
    const props = {
      conference,
      draft,
      isBegunHere: begun?.some(({ kind, id }) => kind === 'edition' && id === draft?.id) ?? false,
      beginning: canBegin(editions),
      findings: findings.map((finding) => ({ ...finding, heirs: heirsOf(finding.id) })),
      mayMake: access.may(by, 'concept.edition.edit'),
    };
    return page({
      title: `${t('conferences.revision.title')} · ${titleOf(conference)}`,
      crumbs: [
        { label: t('conferences.navigation'), href: routes.conferences.href({}) },
        { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
      ],
      body: <RevisionView {...props} />,
    });
  },
});

export const revisionPages = [show];
