export interface CodeFieldProps {
  action: string;
  name: string;
  label: string;
  /** word on the button */
  button: string;
  /** `7F3K-92QD`, only to show what a code looks like */
  placeholder?: string | undefined;
}

/** One code in one line: a field with its button at its end. Sent by POST, so that the code stands in no address. */
export function CodeField({ action, name, label, button, placeholder }: CodeFieldProps) {
  const id = `${name}-feld`;
  return (
    <form action={action} method="post" aria-label={label}>
      <label class="qs-strong" for={id}>
        {label}
      </label>
      <div class="qs-search qs-search--code">
        <input id={id} name={name} type="text" dir="ltr" autocomplete="off" spellcheck={false} {...{ placeholder }} />
        <button class="kern-btn kern-btn--primary" type="submit">
          {button}
        </button>
      </div>
    </form>
  );
}
