import type { ComponentChildren } from 'preact';

export interface DisclosureProps {
  summary: ComponentChildren;
  open?: boolean | undefined;
  children: ComponentChildren;
  /** several with the same name: only one is open */
  name?: string | undefined;
}

/** Something to open, without script. Printed open. */
export function Disclosure({ summary, open, children, name }: DisclosureProps) {
  return (
    <details class="qs-disc" open={open} {...(name && { name })}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

/** A button that opens a small list of links or actions: export formats, more. */
export function Menu({
  label,
  children,
  end,
}: {
  label: ComponentChildren;
  children: ComponentChildren;
  end?: boolean | undefined;
}) {
  return (
    <details class="qs-menubox" name="menue">
      <summary class="kern-btn kern-btn--secondary">{label}</summary>
      <div class={`qs-popup${end ? '' : ' qs-popup--start'}`}>{children}</div>
    </details>
  );
}
