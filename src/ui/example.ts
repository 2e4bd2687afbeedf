import type { VNode } from 'preact';

/** One way a component can look; listed on the component page and opened by the accessibility test. */
export interface Example {
  /** short English title, shown as it is: the page is for builders */
  title: string;
  render: () => VNode;
}
