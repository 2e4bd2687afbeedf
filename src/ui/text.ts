import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

/** Makes the interface texts known as `ui.…`: a missing or misspelt key is a compile error. */
declare module '#platform/i18n/messages.ts' {
  interface Messages {
    ui: typeof de;
  }
}

/** Texts of the components and layouts. Those of the workspace alone exist in German and English. */
export const uiTexts = readTexts({
  module: 'ui',
  folder: 'src/ui',
  publicPrefixes: [
    'skip.',
    'head.',
    'menu.',
    'breadcrumb.',
    'language.',
    'search.',
    'emergency.',
    'footer.',
    'form.',
    'field.',
    'draft.',
    'light.',
    'thread.',
    'figure.',
    'map.',
    'place.',
    'kept.',
    'print.',
    'copy.',
    'share.',
    'pagination.',
    'filter.',
    'navigation.areas',
    'time.today',
  ],
});
