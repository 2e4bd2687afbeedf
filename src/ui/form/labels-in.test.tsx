import { expect, test } from 'vitest';
import { labelsIn } from './labels-in.ts';

const Field = (_props: { of?: { name: string }; name?: string; label: string }) => null;

test('the fields of a form are found by name, also inside a grid or a condition', () => {
  const isShown = true;
  expect(
    labelsIn(
      <>
        <Field of={{ name: 'title' }} label="Titel" />
        <div>
          <Field name="endOn" label="Ende" />
          {isShown && <Field name="reason" label="Grund" />}
          {!isShown && <Field name="other" label="Anderes" />}
        </div>
        Text
      </>,
    ),
  ).toEqual({ title: 'Titel', endOn: 'Ende', reason: 'Grund' });
});
