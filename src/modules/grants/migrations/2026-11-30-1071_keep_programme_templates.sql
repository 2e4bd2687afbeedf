-- Programmes that a county takes over and adapts. Amounts and deadlines change with every period: they stand here as data
-- with the day up to which they are known, and a newer template comes with a newer migration.
create table grants.programme_template (
  key text primary key,
  title text not null,
  -- The programme's head, its parts, deadlines and volumes, as they are taken over.
  content jsonb not null
);

insert into grants.programme_template (key, title, content) values ('wir', 'WIR – Wegweisende Integrationsansätze Realisieren', '{
  "title": "WIR – Wegweisende Integrationsansätze Realisieren",
  "funder": "Land Hessen",
  "funderKind": "state",
  "startOn": null,
  "rules": "Antrag auf Förderung, Annahmeerklärung und Verwendungsnachweis nur online. Einfacher Verwendungsnachweis, soweit der Bescheid nichts anderes sagt.",
  "verify": "Aus öffentlichen Seiten der Jahre 2020 bis 2025. Ob und wie das Programm nach 2025 weitergeht, ist nicht geprüft: vor dem ersten Antrag auf Förderung mit der gültigen Richtlinie vergleichen.",
  "asOf": "2025-12-31",
  "checkBy": "2026-12-31",
  "parts": [
    {
      "title": "Koordination (WIR-Vielfaltszentrum)", "purpose": "posts",
      "eligible": "Landkreise und größere Städte.",
      "maxCents": 6000000, "per": "post-year", "rules": "Bis zu zwei Stellen."
    },
    {
      "title": "Mitarbeit (WIR-Vielfaltszentrum)", "purpose": "posts",
      "eligible": "Landkreise und größere Städte.",
      "maxCents": 2000000, "per": "year", "rules": "Eine Stelle."
    },
    {
      "title": "Mikroprojekte", "purpose": "micro-projects",
      "eligible": "Landkreise und größere Städte. Vereine beantragen nicht selbst; sie bekommen das Geld über den Kreis oder die Stadt.",
      "maxCents": 500000, "per": "year", "rules": ""
    },
    {
      "title": "Innovative Projekte", "purpose": "innovative-projects",
      "eligible": "", "maxCents": null, "per": null, "rules": "Wer beantragen darf und bis zu welcher Summe, steht in der Richtlinie; hier ist es noch nicht eingetragen."
    },
    {
      "title": "Niedrigschwellige Sprachprojekte", "purpose": "language-projects",
      "eligible": "", "maxCents": null, "per": null, "rules": "Wer beantragen darf und bis zu welcher Summe, steht in der Richtlinie; hier ist es noch nicht eingetragen."
    },
    {
      "title": "Integrationslotsen: Einsatz", "purpose": "guides-deployment",
      "eligible": "", "maxCents": 500, "per": "hour",
      "rules": "Bis zu 6 Stunden in der Woche und 276 Stunden im Jahr; wer andere Lotsen koordiniert, bis zu 9 Stunden in der Woche und 414 im Jahr. Ab fünf Lotsen 2.000 Euro im Jahr für die Koordination."
    },
    {
      "title": "Integrationslotsen: Qualifizierung", "purpose": "guides-qualification",
      "eligible": "", "maxCents": null, "per": null, "rules": "Vier Wochen vor Beginn der Schulung zu beantragen."
    },
    {
      "title": "Kommunale Vielfalts- und Integrationsstrategie", "purpose": "strategy",
      "eligible": "Städte und Gemeinden mit 10.000 bis 50.000 Einwohnern; kleinere gemeinsam.",
      "maxCents": 2000000, "per": "project", "rules": "Höchstens 18 Monate."
    }
  ],
  "deadlines": [
    { "kind": "application", "rule": "31. Dezember des Vorjahres", "reckoning": "fixed-day", "month": 12, "dayOfMonth": 31, "yearOffset": -1 },
    { "kind": "training", "rule": "4 Wochen vor Beginn der Schulung", "reckoning": "before-start", "amount": 4, "unit": "weeks" },
    { "kind": "acceptance", "rule": "1 Monat nach dem Bescheid", "reckoning": "after-notice", "amount": 1, "unit": "months" },
    { "kind": "proof", "rule": "3 Monate nach dem Ende, soweit der Bescheid nichts anderes sagt", "reckoning": "after-end", "amount": 3, "unit": "months" }
  ],
  "volumes": [{ "year": 2014, "amountCents": 308000000, "source": "3,08 Millionen Euro, öffentliche Angabe zu 2014" }]
}');
