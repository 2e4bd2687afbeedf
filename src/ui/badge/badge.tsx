import type { ComponentChildren } from 'preact';
import { Sign, type SignName, toneClass } from '#ui/sign/sign.tsx';

export interface BadgeProps {
  /** shape before the words; a light also brings its colour */
  sign?: SignName | undefined;
  /** outlined box (public side, card heads); plain in tables */
  boxed?: boolean | undefined;
  children: ComponentChildren;
}

/** A state in one or two words: sign, word, colour. */
export function Badge({ sign, boxed, children }: BadgeProps) {
  const classes = ['kern-badge', boxed && 'qs-badge--boxed', toneClass(sign)].filter(Boolean).join(' ');
  return (
    <span class={classes}>
      {sign && <Sign name={sign} />}
      <span>{children}</span>
    </span>
  );
}
