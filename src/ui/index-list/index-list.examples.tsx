import type { Example } from '#ui/example.ts';
import { IndexList } from './index-list.tsx';

export const examples: Example[] = [
  {
    title: 'Six situations in three columns',
    render: () => (
      <IndexList
        columns={3}
        items={[
          { href: '#neu', icon: 'compass', title: 'Ich bin neu hier', text: 'Anmelden, Konto, Krankenkasse' },
          {
            href: '#deutsch',
            icon: 'speech',
            title: 'Ich will Deutsch lernen',
            text: 'Kurse, auch mit Kinderbetreuung',
          },
          { href: '#kinder', icon: 'family', title: 'Ich habe Kinder', text: 'Kita, Schule, Zuschüsse' },
          { href: '#arbeit', icon: 'tool', title: 'Ich suche Arbeit', text: 'Ansprechstelle, Anerkennung' },
          { href: '#post', icon: 'letter', title: 'Ich habe Post vom Amt', text: 'Briefe verstehen, Fristen' },
          { href: '#helfen', icon: 'hands', title: 'Ich möchte helfen', text: 'Ehrenamt, Schulung, Abendtelefon' },
        ]}
      />
    ),
  },
];
