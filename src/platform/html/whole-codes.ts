import { type ComponentChild, type ComponentChildren, h, options, type VNode } from 'preact';
import { codeRuns } from '../i18n/code-runs.ts';

/** Where words are no markup: what stands in these is shown, or read, as it is. */
const wordsOnly = new Set(['option', 'title', 'textarea', 'script', 'style', 'text', 'tspan', 'desc', 'code', 'kbd']);

/**
 * A browser breaks a line after the hyphen of M-112. In every page, whatever wrote it, a code stays in one piece and in its
 * own direction: each text of an element is looked through once, when the element is made.
 */
export function keepCodesWhole(): void {
  if (isKept) return;
  isKept = true;
  const before = options.vnode;
  options.vnode = (vnode) => {
    before?.(vnode);
    if (typeof vnode.type === 'string' && !wordsOnly.has(vnode.type)) keepIn(vnode as VNode<Props>);
  };
}

let isKept = false;

interface Props {
  children?: ComponentChildren;
  class?: string;
}

function keepIn({ type, props }: VNode<Props>): void {
  const { children } = props;
  if (type === 'bdi') {
    if (typeof children === 'string' && isCode(children)) props.class = withNowrap(props.class);
  } else if (typeof children === 'string') {
    const pieces = piecesOf(children);
    if (pieces) props.children = pieces;
  } else if (Array.isArray(children)) {
    props.children = children.map((child) => (typeof child === 'string' ? (piecesOf(child) ?? child) : child));
  }
}

/** A text cut at its codes; undefined where it has none, which is nearly always. */
function piecesOf(text: string): ComponentChild[] | undefined {
  if (!text.includes('-')) return undefined;
  const runs = codeRuns(text);
  if (!runs.some((run) => run.isCode)) return undefined;
  return runs.map((run) => (run.isCode ? h('bdi', { class: 'qs-nb', dir: 'ltr' }, run.text) : run.text));
}

function isCode(text: string): boolean {
  const [first, ...others] = codeRuns(text);
  return first?.isCode === true && others.length === 0;
}

function withNowrap(names: string | undefined): string {
  return names?.split(' ').includes('qs-nb') ? names : [names, 'qs-nb'].filter(Boolean).join(' ');
}
