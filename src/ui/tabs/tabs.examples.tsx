import type { Example } from '#ui/example.ts';
import { SavedViews, Tabs } from './tabs.tsx';

export const examples: Example[] = [
  {
    title: 'Saved views',
    render: () => (
      <SavedViews
        saveHref="#s"
        views={[
          { label: 'Braucht Aufmerksamkeit', href: '#a', current: true, count: 18 },
          { label: 'Alle', href: '#b', count: 70 },
          { label: 'Ohne Stimme', href: '#c', count: 9 },
        ]}
      />
    ),
  },
  {
    title: 'Views of one thing',
    render: () => (
      <Tabs
        label="Ansichten der Maßnahme"
        tabs={[
          { label: 'Überblick', href: '#1', current: true },
          { label: 'Verlauf', href: '#2', count: 14 },
        ]}
      />
    ),
  },
];
