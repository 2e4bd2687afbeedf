import { readTexts } from '#platform/i18n/read-texts.ts';
import type de from './locales/de.json';

declare module '#platform/i18n/messages.ts' {
  interface Messages {
    information: typeof de;
  }
}

/** What the public reads is complete in every language on offer; the list of reported barriers is for the staff. */
export const texts = readTexts({
  module: 'information',
  folder: 'src/modules/information',
  publicPrefixes: [
    'entry.',
    'filter.',
    'column.',
    'open.',
    'said.',
    'open-now.',
    'municipality.',
    'holiday.',
    'group.',
    'audience.',
    'type.',
    'utilisation.',
    'offer.',
    'organisation.',
    'hidden.',
    'ended.',
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
    'blank.',
    'conformity.',
    'method.',
    'only-german',
    'kept.',
    'notice.barrier-sent',
  ],
});
