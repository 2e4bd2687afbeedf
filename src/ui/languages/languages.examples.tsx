import type { Example } from '#ui/example.ts';
import { type Language, LanguageList, LanguageMenu } from './languages.tsx';

const languages: Language[] = [
  { tag: 'de', name: 'Deutsch', dir: 'ltr', href: '#de', current: true },
  { tag: 'en', name: 'English', dir: 'ltr', href: '#en' },
  { tag: 'uk', name: 'Українська', dir: 'ltr', href: '#uk' },
  { tag: 'ar', name: 'العربية', dir: 'rtl', href: '#ar' },
  { tag: 'fa-AF', name: 'دری', dir: 'rtl', href: '#fa' },
];

export const examples: Example[] = [
  { title: 'Open list for the start page', render: () => <LanguageList languages={languages} /> },
  { title: 'Menu in the head', render: () => <LanguageMenu languages={languages} /> },
];
