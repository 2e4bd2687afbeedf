import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    house: typeof de;
  }
}

export const texts = readTexts({
  module: 'house',
  folder: 'src/house',
  publicPrefixes: ['search.', 'offline.', 'waiting.', 'foot.', 'closed.', 'word.', 'words.title', 'words.lead'],
});
