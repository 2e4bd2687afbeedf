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

/** The icon of a topic, by the word the topic data use. */
const icons: Readonly<Record<string, IconName>> = {
  kompass: 'compass',
  sprechblase: 'speech',
  haus: 'house',
  werkzeug: 'tool',
  buch: 'book',
  herz: 'heart',
  waage: 'scales',
  dialog: 'dialog',
  haende: 'hands',
  schild: 'shield',
};

export function topicIcon(icon: string): IconName {
  return icons[icon] ?? 'list';
}

/** Numbers that help at once and everywhere in Germany. */
export const hotlines = [
  { number: '112', key: 'rescue' },
  { number: '110', key: 'police' },
  { number: '116 117', key: 'doctor' },
  { number: '116 016', key: 'violence' },
] as const;

type HotlineKey = (typeof hotlines)[number]['key'];

/** Which of them answer a topic, by its code. */
export function hotlinesFor(topicCode: string): readonly HotlineKey[] {
  const byTopic: Readonly<Record<string, readonly HotlineKey[]>> = {
    T06: ['rescue', 'doctor'],
    T10: ['police', 'violence'],
  };
  return byTopic[topicCode] ?? [];
}
