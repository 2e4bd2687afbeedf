import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    grants: typeof de;
  }
}

/** The funding cliff is public, so its words stand in all offered languages. */
export const texts = readTexts({
  module: 'grants',
  folder: 'src/modules/grants',
  publicPrefixes: [
    'cliff.',
    'node.',
    'grants.title',
    'grant.number',
    'grant.title',
    'grant.end',
    'grant.granted',
    'posts.title',
    'allocations.measure',
    'allocations.amount',
  ],
});
