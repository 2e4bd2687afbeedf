import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import type { Example } from '#ui/example.ts';
import { Place } from './place.tsx';

export const examples: Example[] = [
  {
    title: 'In a list',
    render: () => (
      <div class="qs-places">
        <Place
          name="Schwimmkurs für Frauen"
          href="#a"
          kicker="Beispielheim · SG Beispielheim"
          checkedOn="2026-09-10"
          facts={[
            { icon: 'clock', children: 'Offen bis 16.30 Uhr', good: true },
            {
              icon: 'language',
              children: (
                <>
                  Deutsch, Türkçe, <Bdi lang="ar">العربية</Bdi>
                </>
              ),
            },
          ]}
        />
        <Place
          name="Deutsch mit Kinderbetreuung"
          href="#b"
          kicker="Musterau"
          badge={
            <Badge boxed sign="late">
              zurzeit voll, nach Warteliste fragen
            </Badge>
          }
          checkedOn={null}
          facts={[{ icon: 'euro', children: 'kostenlos' }]}
        />
      </div>
    ),
  },
  {
    title: 'The one contact point of a page',
    render: () => (
      <Place
        look="card"
        level={2}
        kicker="Anlaufstelle"
        name="Internationales Frauencafé Beispielheim"
        phone="069 90009-106"
        checkedOn="2026-09-10"
        facts={[{ icon: 'place', children: 'Am Markt 3, Beispielheim' }]}
      />
    ),
  },
];
