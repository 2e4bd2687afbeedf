import { Badge } from '#ui/badge/badge.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import type { Example } from '#ui/example.ts';
import { Needs } from './needs.tsx';

export const examples: Example[] = [
  {
    title: 'What needs me now',
    render: () => (
      <Needs
        after={
          <>
            Danach: <a href="#anker">M-231 steht</a>, <a href="#anker">zwei Starts überfällig</a>.
          </>
        }
        needs={[
          {
            href: '#1',
            title: 'Folgeantrag für die Koordinationsstelle 2027 stellen',
            text: (
              <>
                Ohne neuen Bescheid enden am 31. Dezember <b>Ihre Stelle</b> und drei Maßnahmen.
              </>
            ),
            badge: <Badge sign="late">Frist 31.12., noch 39 Tage</Badge>,
            origin: 'Geld · FM01 · 60.000 €',
            actions: (
              <>
                <LinkButton href="#anker" kind="primary">
                  Förderantrag öffnen
                </LinkButton>
                <LinkButton href="#anker" kind="tertiary">
                  Was fällt weg?
                </LinkButton>
              </>
            ),
          },
          {
            href: '#2',
            title: 'Verwendungsnachweis abgeben',
            text: 'Es fehlt der Sachbericht.',
            badge: <Badge sign="stop">seit 53 Tagen überfällig</Badge>,
            origin: 'Geld · FM06',
            actions: <LinkButton href="#anker">Sachbericht prüfen</LinkButton>,
          },
        ]}
      />
    ),
  },
];
