import type { IconName } from '#ui/icon/icon.tsx';

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

/** Which of them answer a topic, by its slug. */
export function hotlinesFor(topicSlug: string): readonly HotlineKey[] {
  const byTopic: Readonly<Record<string, readonly HotlineKey[]>> = {
    gesundheit: ['rescue', 'doctor'],
    'rechte-schutz-religion': ['police', 'violence'],
  };
  return byTopic[topicSlug] ?? [];
}
