import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    accounts: typeof de;
  }
}

/** Whoever stands at the door may read any language; the workspace behind it speaks German and English. */
export const texts = readTexts({
  module: 'accounts',
  folder: 'src/modules/accounts',
  publicPrefixes: ['door.', 'notice.signed-out'],
});
