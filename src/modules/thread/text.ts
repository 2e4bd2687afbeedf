import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    thread: typeof de;
  }
}

export const texts = readTexts({
  module: 'thread',
  folder: 'src/modules/thread',
  publicPrefixes: ['edge.', 'stage.', 'path.'],
});
