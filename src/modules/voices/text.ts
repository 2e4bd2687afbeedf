import type { Texts } from '#platform/i18n/messages.ts';
import ar from './locales/ar.json' with { type: 'json' };
import de from './locales/de.json' with { type: 'json' };
import deEinfach from './locales/de-einfach.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import faAF from './locales/fa-AF.json' with { type: 'json' };
import pl from './locales/pl.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };
import tr from './locales/tr.json' with { type: 'json' };
import uk from './locales/uk.json' with { type: 'json' };

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    voices: typeof de;
  }
}

/** What guests meet stands in all offered languages; the workspace speaks German and English. */
export const texts: Texts = {
  module: 'voices',
  publicPrefixes: [
    'speak.',
    'start.',
    'answers.',
    'effect.',
    'stitch.',
    'receipt.',
    'kind.',
    'group.',
    'node.',
    'notice.misreading',
    'occasion.refused',
    'contribution.refused',
    'navigation.speak',
    'fate.not-pursued',
    'fate.withheld',
  ],
  locales: { de, 'de-einfach': deEinfach, en, uk, ar, 'fa-AF': faAF, tr, pl, ru },
};
