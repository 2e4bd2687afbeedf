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
    information: typeof de;
  }
}

/** What the public reads is complete in every language on offer; the list of reported barriers is for the staff. */
export const texts: Texts = {
  module: 'information',
  publicPrefixes: [
    'entry.',
    'filter.',
    'column.',
    'open.',
    'said.',
    'open-now.',
    'holiday.',
    'group.',
    'audience.',
    'type.',
    'utilisation.',
    'offer.',
    'organisation.',
    'hidden.',
    'contact',
    'other-days',
    'closed',
    'today',
    'unknown',
    'german',
    'say',
    'start.',
    'situation.',
    'topics.',
    'hotline.',
    'navigation.',
    'imprint.',
    'privacy.',
    'accessibility.',
    'barrier.',
    'notice-state',
    'notice.barrier-sent',
  ],
  locales: { de, 'de-einfach': deEinfach, en, uk, ar, 'fa-AF': faAF, tr, pl, ru },
};
