import type { ComponentChildren } from 'preact';
import { Help } from './help.tsx';
import { longestWord } from './long-word.ts';

export interface PageHeadProps {
  /** the one h1 of the page */
  title: ComponentChildren;
  /** number before the title, quiet: M-121 */
  code?: string | undefined;
  /** one small line above: kind, place, state */
  kicker?: ComponentChildren;
  /** one or two sentences below */
  lead?: ComponentChildren;
  /** state, lights, buttons at the end of the line */
  actions?: ComponentChildren;
}

/** Begins a page. */
export function PageHead({ title, code, kicker, lead, actions }: PageHeadProps) {
  return (
    <>
      <header class="qs-pagehead">
        <div>
          {kicker && <p class="qs-kicker">{kicker}</p>}
          <h1 class={sizeOf(title)}>
            {code && (
              <>
                <span class="qs-id">
                  <bdi>{code}</bdi>
                </span>{' '}
              </>
            )}
            {title}
          </h1>
          {lead && <p class="qs-lead">{lead}</p>}
        </div>
        {actions && <div class="qs-acts">{actions}</div>}
      </header>
      <Help />
    </>
  );
}

/** A word as long as "Integrationskonzept" would break on a phone; "Integrationskonferenzen" even earlier. */
function sizeOf(title: ComponentChildren): string | undefined {
  const length = longestWord(title);
  if (length > 23) return 'qs-h1--longest';
  else if (length > 19) return 'qs-h1--longer';
  else if (length > 15) return 'qs-h1--long';
  else return undefined;
}

export interface SectionProps {
  title: ComponentChildren;
  /** anchor; also ties the heading to the section */
  id?: string | undefined;
  /** one sentence or a link beside the title */
  aside?: ComponentChildren;
  /** 2 by default */
  level?: 2 | 3 | undefined;
  children?: ComponentChildren;
  class?: string | undefined;
}

/** A block of a page: ink rule, title, one sentence beside it. Rules, not boxes. */
export function Section({ title, id, aside, level = 2, children, class: extra }: SectionProps) {
  const headingId = id ? `${id}-titel` : undefined;
  const Heading = `h${level}` as 'h2';
  return (
    <section class={`qs-sec${extra ? ` ${extra}` : ''}`} {...(id && { id, 'aria-labelledby': headingId })}>
      <header>
        <Heading id={headingId}>{title}</Heading>
        {aside && <div class="qs-small qs-quiet">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** Title in four columns, one sentence in eight: heads a section of a public page. */
export function SectionHead({
  title,
  id,
  children,
}: {
  title: ComponentChildren;
  id?: string | undefined;
  children?: ComponentChildren;
}) {
  return (
    <div class="qs-secthead">
      <h2 id={id}>{title}</h2>
      {children && <p class="qs-quiet">{children}</p>}
    </div>
  );
}

/** Full-width band on the public side: `plain` white · `hued` facts of the administration · `paper` people's words. */
export function Band({
  tone = 'plain',
  id,
  label,
  children,
}: {
  tone?: 'plain' | 'hued' | 'paper' | undefined;
  id?: string | undefined;
  label?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <section class={`qs-band qs-band--${tone}`} id={id} {...(label && { 'aria-label': label })}>
      <div class="qs-wrap">{children}</div>
    </section>
  );
}

/** Columns that become one below 768 px (`aside` below 1100 px): parts of twelve, `thirds`, or main and a 320 px aside. */
export function Columns({
  split,
  children,
}: {
  split: '7-5' | '5-7' | '8-4' | '6-6' | 'thirds' | 'aside';
  children: ComponentChildren;
}) {
  return <div class={`qs-cols qs-cols-${split}`}>{children}</div>;
}

/** Even vertical space between its children. `gap`: s 8 px · m standard · l 40 px. */
export function Stack({ gap = 'm', children }: { gap?: 's' | 'm' | 'l' | undefined; children: ComponentChildren }) {
  return <div class={`qs-stack qs-stack--${gap}`}>{children}</div>;
}
