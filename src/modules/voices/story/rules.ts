/**
 * What may be said of a voice in a finding: it became a measure only if something was decided, paid or offered on its
 * way after it was said; otherwise it joined a finding from which measures had come before.
 */
export function becameOf(
  saidOn: string,
  steps: readonly { kind: string; on: string | null }[],
): 'measure' | 'joined' | 'finding' {
  if (!steps.some((step) => step.kind === 'measure')) return 'finding';
  const happened = steps.some(
    ({ kind, on }) => ['measure', 'grant', 'offer'].includes(kind) && on !== null && on >= saidOn,
  );
  return happened ? 'measure' : 'joined';
}
