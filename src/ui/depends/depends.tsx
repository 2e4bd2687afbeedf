import { type ComponentChildren, h } from 'preact';

export interface DependsProps {
  /** name of the choice this belongs to, in the same form */
  on: string;
  /** chosen values with which it is needed */
  values: readonly string[];
  /** what it belongs to, in words: `Nur, wenn weitergegeben` */
  label: ComponentChildren;
  children: ComponentChildren;
}

/**
 * Fields that only one choice of a form needs. Without script they stand in a named group; with it they are there only
 * while that is chosen. What was entered in a group that is hidden again stays in it.
 */
export function Depends({ on, values, label, children }: DependsProps) {
  return h(
    'qs-depends',
    { 'data-on': on, 'data-values': values.join(' ') },
    <fieldset class="qs-depends">
      <legend>{label}</legend>
      {children}
    </fieldset>,
  );
}
