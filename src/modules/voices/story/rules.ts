import { no } from '#platform/forms/decision.ts';

/**
 * What became of a voice in a finding. It became a measure only if something was decided, paid or offered on its way
 * after the person spoke; otherwise it joined a finding from which measures had come before.
 */
export function becameOf(
  spokenOn: string,
  steps: readonly { kind: string; on: string | null }[],
): 'measure' | 'joined' | 'finding' {
  if (!steps.some((step) => step.kind === 'measure')) return 'finding';
  const happened = steps.some(
    ({ kind, on }) => ['measure', 'grant', 'offer'].includes(kind) && on !== null && on >= spokenOn,
  );
  return happened ? 'measure' : 'joined';
}

/** One answer for a wrong code and for one that nobody has, so that guessing teaches nothing. */
export const unknownCode = no('voices.receipt.unknown', {}, 'code');
