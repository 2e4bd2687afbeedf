import { type ComponentChildren, toChildArray } from 'preact';

interface Labelled {
  of?: { name?: unknown };
  name?: unknown;
  label?: unknown;
  children?: ComponentChildren;
}

/**
 * What the fields that stand directly in a form are called, by name, so that the summary of errors can name them.
 * Fields inside a component of its own are not seen: their form says what they are called.
 */
export function labelsIn(children: ComponentChildren): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const child of toChildArray(children)) {
    if (typeof child !== 'object') continue;
    const props = child.props as Labelled;
    const name = props.of?.name ?? props.name;
    if (typeof name === 'string' && typeof props.label === 'string') labels[name] = props.label;
    Object.assign(labels, labelsIn(props.children));
  }
  return labels;
}
