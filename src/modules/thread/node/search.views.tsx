import type { ControlProps } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Button } from '#ui/button/button.tsx';
import { RadioGroup } from '#ui/field/choice.tsx';
import { TextField } from '#ui/field/input.tsx';
import { Form } from '#ui/form/form.tsx';
import type { FoundNode } from '../slots.ts';
import { nodeKeyOf } from './rules.ts';

/** First step of tying two things: a search by word or number. A GET, so that it works without script. */
export function NodeSearchForm({
  action,
  words,
  hint,
  hidden,
}: {
  action: string;
  words: string;
  hint: string;
  hidden?: Record<string, string>;
}) {
  const { t } = useWords();
  return (
    <search>
      <Form action={action} method="get" hidden={hidden} prefix="suche">
        <TextField name="q" label={t('thread.search.label')} hint={hint} value={words} />
        <p>
          <Button>{t('thread.search.go')}</Button>
        </p>
      </Form>
    </search>
  );
}

/** Second step: which of the things found is meant. What was submitted stays among them, known or not. */
export function NodeChoice({ of, label, found }: { of: ControlProps; label: string; found: readonly FoundNode[] }) {
  const { t } = useWords();
  const kinds = declaredNodeKinds();
  const choices = found.map((node) => {
    const kind = kinds.get(node.kind);
    return {
      value: nodeKeyOf(node),
      label: node.title === node.code ? node.code : `${node.code} ${node.title}`,
      hint: kind && t(kind.label),
    };
  });
  const isMissing = of.value !== '' && !choices.some(({ value }) => value === of.value);
  const all = isMissing ? [...choices, { value: of.value, label: of.value }] : choices;
  const error = of.error && t(of.error.key, of.error.values);
  return (
    <RadioGroup name={of.name} label={label} required={of.required} error={error} value={of.value} choices={all} />
  );
}
