import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    participation: typeof de;
  }
}

export const texts = readTexts({
  module: 'participation',
  folder: 'src/modules/participation',
  publicPrefixes: ['public.', 'notice.public-'],
});
