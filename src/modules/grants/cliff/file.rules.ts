import type { Cliff } from './rules.ts';

/** One line of what falls: of which kind it is, what it loses in cents, and with which grants it falls. */
export interface FallingLine {
  kind: 'grant' | 'post' | 'measure' | 'offer';
  code: string;
  title: string;
  amountCents: number | null;
  endOn: string | null;
  because: readonly string[];
}

/** Everything behind the four numbers of the cliff as one list: grants, posts, measures, offers. */
export function fallingLines({ grants, posts, measures, offers }: Cliff): FallingLine[] {
  const codes = new Map(grants.map(({ id, code }) => [id, code]));
  const paidBy = new Map(measures.map(({ id, grantCodes }) => [id, grantCodes]));
  return [
    ...grants.map(({ code, title, endOn, grantedCents }) => ({
      ...{ kind: 'grant' as const, code, title, endOn, because: [] },
      amountCents: grantedCents,
    })),
    ...posts.map(({ code, title, endOn, grantIds }) => ({
      ...{ kind: 'post' as const, code, title, endOn, amountCents: null },
      because: grantIds.flatMap((id) => codes.get(id) ?? []),
    })),
    ...measures.map(({ code, title, amountCents, grantCodes }) => ({
      ...{ kind: 'measure' as const, code, title, amountCents, endOn: null },
      because: grantCodes,
    })),
    ...offers.map(({ code, title, measureId }) => ({
      ...{ kind: 'offer' as const, code, title, amountCents: null, endOn: null },
      because: paidBy.get(measureId) ?? [],
    })),
  ];
}
