import type { ComponentChildren } from 'preact';

/** One large button: what it is, a small line under that, a sentence, a drawing at the end. */
export interface BigChoice {
  value: string;
  title: string;
  note?: string | undefined;
  text?: string | undefined;
  drawing?: ComponentChildren;
}

export interface BigChoicesProps {
  /** POST address; the chosen value is sent under `name` */
  action: string;
  name: string;
  choices: readonly BigChoice[];
  hidden?: Record<string, string | undefined> | undefined;
  /** accessible name of the group */
  label: string;
}

/** A form of nothing but large buttons: choosing is sending. For few things that need a sentence each. */
export function BigChoices({ action, name, choices, hidden = {}, label }: BigChoicesProps) {
  return (
    <form action={action} method="post" class="qs-bigchoice" aria-label={label}>
      {Object.entries(hidden).map(([key, value]) =>
        value === undefined ? null : <input key={key} type="hidden" name={key} value={value} />,
      )}
      {choices.map((choice) => (
        <button key={choice.value} type="submit" name={name} value={choice.value}>
          <span class="qs-bigchoice__title">
            <b>{choice.title}</b>
            {choice.note && <small>{choice.note}</small>}
          </span>
          <span>{choice.text}</span>
          {choice.drawing}
        </button>
      ))}
    </form>
  );
}
