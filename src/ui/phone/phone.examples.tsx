import type { Example } from '#ui/example.ts';
import { PhoneButton, PhoneText } from './phone.tsx';

export const examples: Example[] = [
  {
    title: 'Numbers in a sentence, each of which calls',
    render: () => (
      <p>
        <PhoneText phone="069 90009-104 oder 069 90009-106 (Empfang)" />
      </p>
    ),
  },
  {
    title: 'Words without a number',
    render: () => (
      <p>
        <PhoneText phone="siehe Aushang" />
      </p>
    ),
  },
  { title: 'The one button of a page', render: () => <PhoneButton phone="+49 (0) 69 90009-106" /> },
];
