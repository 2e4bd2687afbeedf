import type de from './locales/de.json';
import { readTexts } from './read-texts.ts';

declare module './messages.ts' {
  interface Messages {
    platform: typeof de;
  }
}

/** Texts of the platform itself. Form errors and the pages for what went wrong can meet a public reader; tables cannot. */
export const platformTexts = readTexts({
  module: 'platform',
  folder: 'src/platform/i18n',
  publicPrefixes: ['form.', 'error.'],
});
