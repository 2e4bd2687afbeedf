import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    evaluation: typeof de;
  }
}

/** What readers meet stands in all offered languages; the workspace speaks German and English. */
export const texts = readTexts({
  module: 'evaluation',
  folder: 'src/modules/evaluation',
  publicPrefixes: ['public.'],
});
