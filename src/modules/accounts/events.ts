import { event } from '#platform/history/events.ts';

/** Somebody leaves and somebody else goes on: modules that name a person pass their things on. */
export const personHandedOver = event<{ fromId: string; toId: string }>('accounts.person.handed-over');

/**
 * Somebody was deleted. Modules that keep a person's name beside what they did put `label` (a word for the role) in its
 * place.
 */
export const personDeleted = event<{ id: string; name: string; label: string }>('accounts.person.deleted');
