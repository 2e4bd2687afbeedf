import { event } from '#platform/history/events.ts';

/** Somebody leaves and somebody else goes on: modules that name a person pass their things on. */
export const personHandedOver = event<{ fromId: string; toId: string }>('accounts.person.handed-over');

/**
 * Somebody was deleted. Signatures (`signatures` in the manifest) carry `label`, a word for their role, by now; whoever
 * keeps something else for a person lets it go.
 */
export const personDeleted = event<{ id: string; name: string; label: string }>('accounts.person.deleted');
