import type { IconName } from '#ui/icon/icon.tsx';

/** A life situation on the start page: people begin with themselves, not with an office. */
export interface Situation {
  key: 'new' | 'german' | 'children' | 'work' | 'letter' | 'help';
  icon: IconName;
  /** Topic that answers it, by its code; a county without that topic gets the whole directory. */
  topicCode?: string;
  /** Or whom it is about. */
  group?: string;
}

export const situations: readonly Situation[] = [
  { key: 'new', icon: 'compass', topicCode: 'T01' },
  { key: 'german', icon: 'speech', topicCode: 'T02' },
  { key: 'children', icon: 'family', topicCode: 'T05' },
  { key: 'work', icon: 'tool', topicCode: 'T04' },
  { key: 'letter', icon: 'letter', topicCode: 'T07' },
  { key: 'help', icon: 'hands', group: 'ehren' },
];
