import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    directory: typeof de;
  }
}

/** Readers meet the directory's kinds of things in the thread and in the search; its pages belong to `information`. */
export const texts = readTexts({
  module: 'directory',
  folder: 'src/modules/directory',
  publicPrefixes: ['kind.', 'unnamed'],
});
