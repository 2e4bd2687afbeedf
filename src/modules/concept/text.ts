import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    concept: typeof de;
  }
}

export const texts = readTexts({
  module: 'concept',
  folder: 'src/modules/concept',
  publicPrefixes: ['public.', 'light.', 'state.'],
});
