import type { Example } from '#ui/example.ts';
import { Thread } from './thread.tsx';

export const examples: Example[] = [
  {
    title: 'Nine stations and back to the speaker',
    render: () => (
      <Thread
        label="Weg Ihrer Karte in neun Schritten"
        fibres
        legend
        back="Zurück zu Ihnen: Im Dezember steht hier der Bericht."
        stations={[
          {
            knot: 'voice',
            kind: 'Ihre Stimme',
            quote: '„Warum sollte ich heute wieder schreiben?“',
            fact: 'Karte C-006, 8. Okt. 2025',
          },
          {
            knot: 'station',
            kind: 'Befund F-06',
            title: 'Beteiligung ohne Antwort zerstört Vertrauen',
            fact: 'Neun Karten, darunter Ihre',
          },
          {
            knot: 'station',
            kind: 'Ziel Z1.2',
            title: 'Wer sich beteiligt, erfährt das Ergebnis',
            fact: 'Beschlossen 21. Mai 2026',
          },
          {
            knot: 'station',
            kind: 'Maßnahme M-121',
            title: 'Rückmeldung zu jeder Stimme',
            href: '#m',
            fact: 'Seit 1. April 2026',
          },
          { knot: 'station', kind: 'Zuständig', title: 'Leitstelle Integration', fact: 'Mit Presse und IT-Service' },
          { knot: 'station', kind: 'Geld FM01', title: '4.000 Euro vom Land', fact: 'Gesichert bis 31. Dez. 2026' },
          { knot: 'station', kind: 'Angebot', title: 'Dieser Beleg', fact: 'Ohne Anmeldung, neun Sprachen' },
          { knot: 'station', kind: 'Wirkung I03', title: '86 % in der Frist', fact: '2019: 0 %. Ziel: 100 %' },
          { knot: 'planned', kind: 'Bericht', title: 'Geplant für Dezember 2026', fact: 'Danach Kreistag' },
        ]}
      />
    ),
  },
  {
    title: 'A reasoned No, and another way',
    render: () => (
      <Thread
        label="Weg Ihrer Karte"
        fibres
        legend
        stations={[
          {
            knot: 'voice',
            kind: 'Ihre Stimme',
            quote: '„Eine Stelle für mehrere kleine Gemeinden zusammen.“',
            fact: 'Karte C-010-b, 8. Okt. 2025',
          },
          { knot: 'station', kind: 'Befund F-05', title: 'Gemeinden ohne Integrationsstelle sind benachteiligt' },
          {
            knot: 'no',
            kind: 'Entscheidung',
            title: 'Nein, keine zusätzliche Stelle',
            fact: 'Kreistag, 21. Mai 2026. Hier endet der Faden.',
          },
          {
            knot: 'other',
            kind: 'Was stattdessen geht',
            title: 'Sprechtag vor Ort, jeden ersten Dienstag im Monat',
            fact: 'Maßnahme M-112',
          },
        ]}
      />
    ),
  },
];
