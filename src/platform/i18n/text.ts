import ar from './locales/ar.json' with { type: 'json' };
import de from './locales/de.json' with { type: 'json' };
import deEinfach from './locales/de-einfach.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import faAF from './locales/fa-AF.json' with { type: 'json' };
import pl from './locales/pl.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };
import tr from './locales/tr.json' with { type: 'json' };
import uk from './locales/uk.json' with { type: 'json' };
import type { Texts } from './messages.ts';

declare module './messages.ts' {
  interface Messages {
    platform: typeof de;
  }
}

/** Texts of the platform itself. Form errors and the pages for what went wrong can meet a public reader; tables cannot. */
export const platformTexts: Texts = {
  module: 'platform',
  publicPrefixes: ['form.', 'error.'],
  locales: { de, 'de-einfach': deEinfach, en, uk, ar, 'fa-AF': faAF, tr, pl, ru },
};
