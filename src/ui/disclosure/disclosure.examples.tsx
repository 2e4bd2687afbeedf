import type { Example } from '#ui/example.ts';
import { Disclosure, Menu } from './disclosure.tsx';

export const examples: Example[] = [
  {
    title: 'Open and close',
    render: () => (
      <Disclosure summary="Zahlen als Tabelle">
        <p>Inhalt</p>
      </Disclosure>
    ),
  },
  {
    title: 'Menu of a button',
    render: () => (
      <Menu label="Exportieren">
        <a href="#csv">CSV</a>
        <a href="#xlsx">Excel</a>
      </Menu>
    ),
  },
];
