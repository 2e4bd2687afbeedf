/**
 * The address of whoever asks, for limits only. Each of our own proxies appends the address it saw
 * to `X-Forwarded-For`; what stands further left was written by the client and proves nothing.
 */
export function clientOf(forwardedFor: string, peer: string | undefined, trustProxy: number): string {
  const seen = forwardedFor
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const trusted = trustProxy > 0 ? seen.at(-trustProxy) : undefined;
  return trusted ?? peer ?? '';
}
