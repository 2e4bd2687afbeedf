import type { FieldDescription, ThingDescription } from '#platform/history/describe.ts';
import { languageTags } from '#platform/i18n/languages.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { blanks, notices } from './notice/rules.ts';
import { paragraphKey } from './notice/verbs.ts';

const filled = notices
  .flatMap((notice) => [...blanks[notice]])
  .map((blank): [string, FieldDescription] => [blank, `information.blank.${blank}`]);
const own = languageTags.map((tag): [string, MessageKey] => [paragraphKey(tag), 'information.statutory.own']);

/** What of the statutory texts may be read in their history: all of it is public. */
export const informationDescriptions = {
  notice: {
    ...Object.fromEntries([...filled, ...own]),
    conformity: { label: 'information.blank.conformity', words: 'information.conformity.' },
    method: { label: 'information.blank.method', words: 'information.method.' },
  },
} satisfies Record<string, ThingDescription>;
