import type { Texts } from '#platform/i18n/messages.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    intake: typeof de;
  }
}

export const texts: Texts = { module: 'intake', locales: { de, en } };
