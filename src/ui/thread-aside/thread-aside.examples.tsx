import { Badge } from '#ui/badge/badge.tsx';
import type { Example } from '#ui/example.ts';
import { ThreadAside } from './thread-aside.tsx';

export const examples: Example[] = [
  {
    title: 'With quote, deadline and gap',
    render: () => (
      <ThreadAside
        label="Roter Faden"
        stations={[
          {
            stage: 'Stimmen',
            state: 'there',
            children: (
              <>
                <a href="#anker">C-006</a> und 5 weitere, 89 Zustimmungen
              </>
            ),
            quote: 'Ich habe nie erfahren, was daraus geworden ist.',
          },
          {
            stage: 'Ziel',
            state: 'there',
            children: (
              <>
                <a href="#anker">Z1.2</a> Wer sich beteiligt, erfährt das Ergebnis
              </>
            ),
            fact: 'bis 31.12.2026',
          },
          { stage: 'Maßnahme', state: 'here', children: <b>M-121 Rückmeldung zu jeder Stimme</b> },
          {
            stage: 'Geld',
            state: 'there',
            children: (
              <>
                <a href="#anker">FM01</a> 4.000 € von 60.000 €
              </>
            ),
            fact: <Badge sign="late">endet in 39 Tagen</Badge>,
          },
          {
            stage: 'Angebot',
            state: 'gap',
            children: <b>Kein Angebot verknüpft</b>,
            fact: 'Verknüpfen oder „keines nötig“ sagen',
          },
          { stage: 'Bericht', state: 'next', children: 'Jahresbericht 2026', fact: 'Entwurf, Dezember' },
        ]}
      />
    ),
  },
];
