import type de from './locales/de.json';
import { readTexts } from './read-texts.ts';

declare module './messages.ts' {
  interface Messages {
    platform: typeof de;
  }
}

/** Texts of the platform itself. Form errors, the pages for what went wrong and what a file
 * says at its end can meet a public reader; tables cannot. */
export const platformTexts = readTexts({
  module: 'platform',
  folder: 'src/platform/i18n',
  publicPrefixes: ['form.', 'error.', 'paper.'],
});
