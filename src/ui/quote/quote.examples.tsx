import type { Example } from '#ui/example.ts';
import { Quote } from './quote.tsx';

export const examples: Example[] = [
  {
    title: 'On paper',
    render: () => (
      <Quote source="Karte C-006, Konferenz am 8. Oktober 2025, 52 stimmten zu">
        „Ich habe nie erfahren, was daraus geworden ist. Warum sollte ich heute wieder schreiben?“
      </Quote>
    ),
  },
  {
    title: 'Another language',
    render: () => (
      <Quote lang="ar" source="C-016, Arabisch">
        «لماذا أكتب اليوم من جديد؟»
      </Quote>
    ),
  },
  {
    title: 'Small card',
    render: () => (
      <Quote look="card" source="C-028">
        „Kurze Umfragen per QR-Code in vielen Sprachen.“
      </Quote>
    ),
  },
];
