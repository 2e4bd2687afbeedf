import type { Example } from '#ui/example.ts';
import { Bdi } from './bdi.tsx';
import { MixedText } from './mixed-text.tsx';

export const examples: Example[] = [
  {
    title: 'Codes, dates and phone numbers inside Arabic',
    render: () => (
      <p lang="ar" dir="rtl">
        البطاقة <Bdi>C-006</Bdi>، <Bdi>8.10.2025</Bdi>، هاتف <Bdi>069 90009-104</Bdi>
      </p>
    ),
  },
  {
    title: 'What somebody said, with a phone number in it',
    render: () => (
      <p lang="fa-AF" dir="rtl">
        <MixedText>لطفاً زنگ بزنید: 0176 12345678</MixedText>
      </p>
    ),
  },
  {
    title: 'A name in another language',
    render: () => (
      <p>
        Sprachen: Deutsch, <Bdi lang="ar">العربية</Bdi>, <Bdi lang="fa-AF">دری</Bdi>
      </p>
    ),
  },
];
