import type { Example } from '#ui/example.ts';
import { RadioGroup } from '#ui/field/choice.tsx';
import { TextField } from '#ui/field/input.tsx';
import { Depends } from './depends.tsx';

export const examples: Example[] = [
  {
    title: 'Fields that one choice needs',
    render: () => (
      <form class="qs-form">
        <RadioGroup
          name="depends-kind"
          label="Ergebnis"
          look="row"
          value="forwarded"
          choices={[
            { value: 'forwarded', label: 'weitergegeben' },
            { value: 'parked', label: 'geparkt' },
          ]}
        />
        <Depends on="depends-kind" values={['forwarded']} label="Nur, wenn weitergegeben">
          <TextField name="depends-recipient" label="An wen?" />
        </Depends>
      </form>
    ),
  },
];
