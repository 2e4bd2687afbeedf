import type { Example } from '#ui/example.ts';
import { Countdown } from './countdown.tsx';

export const examples: Example[] = [
  {
    title: 'Days left',
    render: () => (
      <Countdown days={39} of={90} from="2026-10-02" to="2026-12-31" label="39 von 90 Tagen der Übergabe bleiben">
        Tage, dann endet Ihre Stelle.
        <br />
        <a href="#anker">Übergabe zu 60 Prozent fertig</a>
      </Countdown>
    ),
  },
];
