import type { Example } from '#ui/example.ts';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from './choice.tsx';
import { FieldGrid, FieldSet } from './field.tsx';
import { DateField, EuroField, FileField, NumberField, TextArea, TextField } from './input.tsx';
import { SearchChoice } from './search-choice.tsx';

const lights = [
  { value: 'go', label: 'läuft', sign: 'go' },
  { value: 'late', label: 'Verzug oder Risiko', sign: 'late' },
  { value: 'stop', label: 'steht', sign: 'stop' },
  { value: 'unknown', label: 'keine aktuelle Einschätzung', sign: 'unknown' },
] as const;

export const examples: Example[] = [
  {
    title: 'Text, hint, error beside the field',
    render: () => (
      <FieldGrid>
        <TextField name="x-title" label="Titel" value="Rückmeldung zu jeder Stimme" required />
        <TextArea
          name="x-text"
          label="Beschreibung, öffentlich"
          hint="Zwei Sätze, die auch Fremde verstehen."
          value="Jeder Beitrag erhält einen Beleg."
        />
        <TextField
          name="x-mail"
          label="E-Mail"
          type="email"
          autocomplete="email"
          value="leitstelle@"
          error="Hier fehlt etwas nach dem @, zum Beispiel musterau.example."
          span={6}
        />
        <Select
          name="x-lead"
          label="Federführung"
          choices={[
            { label: 'Kreis', choices: [{ value: '1', label: 'Leitstelle Integration' }] },
            { value: '2', label: 'TSV Neufabelstadt' },
          ]}
          empty
          optional
          span={6}
        />
      </FieldGrid>
    ),
  },
  {
    title: 'Day, number, euro, file',
    render: () => (
      <FieldGrid>
        <DateField name="x-starts" label="Beginn" value="2026-04-01" span={3} />
        <DateField name="x-ends" label="Ende" value="31.2.2027" error="Den 31. Februar gibt es nicht." span={3} />
        <NumberField name="x-hours" label="Umfang" unit="Stunden" value="274" span={3} />
        <EuroField name="x-euro" label="Betrag" value="4187,20" span={3} />
        <FileField name="x-file" label="Liste der Angebote" hint="CSV oder XLSX, bis 5 MB" accept=".csv,.xlsx" />
      </FieldGrid>
    ),
  },
  {
    title: 'Choices',
    render: () => (
      <FieldGrid>
        <RadioGroup name="x-light" label="Umsetzung" look="signs" value="late" choices={lights} span={6} />
        <RadioGroup
          name="x-way"
          label="Wie sollen wir antworten?"
          value="mail"
          choices={[
            { value: 'mail', label: 'Per E-Mail', hint: 'Die Adresse wird danach gelöscht.' },
            { value: 'none', label: 'Nur auf dem Beleg' },
          ]}
          span={6}
        />
        <CheckboxGroup
          name="x-lang"
          label="Sprachen"
          look="row"
          values={['de', 'ar']}
          choices={[
            { value: 'de', label: 'Deutsch' },
            { value: 'ar', label: 'العربية', lang: 'ar' },
            { value: 'uk', label: 'Українська', lang: 'uk' },
          ]}
          span={6}
        />
        <Checkbox name="x-public" label="Öffentlich zeigen" hint="Ab dem nächsten Tag sichtbar." checked span={6} />
      </FieldGrid>
    ),
  },
  {
    title: 'Fields under one heading',
    render: () => (
      <FieldSet legend="Einschätzung" hint="Ohne Beleg oder nach 180 Tagen wird jedes Licht grau.">
        <RadioGroup name="z-light" label="Zeitplan" look="signs" value="go" choices={lights} />
      </FieldSet>
    ),
  },
  {
    title: 'One among many, found by a search step that is part of the form',
    render: () => (
      <SearchChoice
        of={{ name: 'y-owner', kind: 'reference', required: true, value: 'A3', values: ['A3'], find: 'verein' }}
        label="Träger"
        choices={Array.from({ length: 40 }, (_, index) => ({
          value: `A${index}`,
          label: `${['Sportverein', 'Beratungsstelle', 'Schule', 'Kulturverein'][index % 4]} ${index + 1}`,
        }))}
      />
    ),
  },
];
