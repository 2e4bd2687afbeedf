import * as v from 'valibot';
import { assertEdge, findNodeByCode } from '#modules/thread/index.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';

const Concept = v.object({
  concept: v.object({ adoptedOn: v.string() }),
  fields: v.array(
    v.object({
      goals: v.array(
        v.object({
          measures: v.array(v.object({ id: v.string(), fundingIds: v.optional(v.array(v.string()), []) })),
        }),
      ),
    }),
  ),
});

/** Ties a grant to every measure whose paper names it, since the day on which the concept was resolved. */
export async function tiePaper({ db, by, now, file }: DemoContext, grantCode: string): Promise<void> {
  const { concept, fields } = v.parse(Concept, file('fields-of-action'));
  const measures = fields.flatMap(({ goals }) => goals.flatMap((goal) => goal.measures));
  const grant = await findNodeByCode(db, 'grant', grantCode);
  for (const { id } of measures.filter(({ fundingIds }) => fundingIds.includes(grantCode))) {
    const measure = await findNodeByCode(db, 'measure', id);
    if (!grant || !measure) continue;
    const importKey = `fields-of-action.json:${id}:funds:${grantCode}`;
    const edge = { type: 'funds', from: grant, to: measure, occurredOn: concept.adoptedOn, importKey } as const;
    await assertEdge(db, by, now, edge);
  }
}
