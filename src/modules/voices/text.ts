import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    voices: typeof de;
  }
}

/** What guests meet stands in all offered languages; the workspace speaks German and English. */
export const texts = readTexts({
  module: 'voices',
  folder: 'src/modules/voices',
  publicPrefixes: [
    'speak.',
    'start.',
    'answers.',
    'effect.',
    'stitch.',
    'receipt.',
    'kind.',
    'group.',
    'node.',
    'notice.misreading',
    'occasion.refused',
    'contribution.refused',
    'navigation.speak',
    'fate.not-pursued',
    'fate.withheld',
  ],
});
