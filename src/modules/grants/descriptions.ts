import type { ThingDescription } from '#platform/history/describe.ts';

/** Which changes may be read in the history of grants and posts. */
export const grantsDescriptions = {
  grant: {
    title: 'grants.grant.title',
    programmeId: 'grants.grant.programme',
    part: 'grants.grant.part',
    appliedCents: 'grants.grant.applied',
    grantedCents: 'grants.grant.granted',
    ownShareCents: 'grants.grant.own-share',
    spentCents: 'grants.grant.spent',
    paidOutCents: 'grants.grant.paid-out',
    startOn: 'grants.grant.start',
    endOn: 'grants.grant.end',
    proofDueOn: 'grants.grant.proof',
    applyBy: 'grants.grant.apply-by',
    note: 'grants.grant.note',
    state: { label: 'grants.grant.state', words: 'grants.state.' },
    // Allocations stand under the code of their measure.
    '*': { isMoney: true },
  },
  post: {
    endOn: 'grants.grant.end',
    // A part of the handover stands under its name.
    '*': { labels: 'grants.handover.part.' },
  },
} satisfies Record<string, ThingDescription>;
