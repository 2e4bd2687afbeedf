import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    participation: typeof de;
  }
}

/** What readers meet stands in all offered languages; the workspace and whoever comes by a link have German and English. */
export const texts = readTexts({
  module: 'participation',
  folder: 'src/modules/participation',
  publicPrefixes: ['public.', 'node.', 'notice.public-'],
});
