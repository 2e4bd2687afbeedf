import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    exchange: typeof de;
  }
}

export const texts = readTexts({ module: 'exchange', folder: 'src/modules/exchange', publicPrefixes: ['public.'] });
