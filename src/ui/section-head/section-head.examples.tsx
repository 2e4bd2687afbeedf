import { Badge } from '#ui/badge/badge.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import type { Example } from '#ui/example.ts';
import { PageHead, Section, SectionHead } from './section-head.tsx';

export const examples: Example[] = [
  {
    title: 'Page head',
    render: () => (
      <PageHead
        code="M-121"
        title="Rückmeldung zu jeder Stimme"
        kicker="Maßnahmen · Steuerung · Z1.2"
        actions={
          <>
            <Badge sign="half">in Umsetzung</Badge>
            <LinkButton href="#anker" kind="primary">
              Bearbeiten
            </LinkButton>
          </>
        }
      />
    ),
  },
  {
    title: 'Section',
    render: () => (
      <Section title="Endet bald" aside={<a href="#anker">Kalender</a>}>
        <p>…</p>
      </Section>
    ),
  },
  {
    title: 'Section head, public',
    render: () => (
      <SectionHead title="Drei ehrliche Ampeln">Ohne Beleg oder nach 180 Tagen wird jede Ampel grau.</SectionHead>
    ),
  },
];
