import { createHmac, randomBytes } from 'node:crypto';

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

/** Known to this process alone and gone with it: nobody can find out afterwards who it was. */
const forgotten = randomBytes(32);

/**
 * What a device looks like from here: its address, what its browser is called, which languages it reads. Phones behind
 * one Wi-Fi address mostly differ in that, one phone never differs from itself; nothing is stored in the phone for it.
 * For limits only, kept in memory and only as a keyed hash; whoever changes the name of the browser with every request
 * meets the limit of the address.
 */
export function deviceOf(request: Request, client: string): string {
  const traits = ['user-agent', 'accept-language'].map((name) => request.headers.get(name) ?? '');
  return createHmac('sha256', forgotten)
    .update([client, ...traits].join('\n'))
    .digest('base64url');
}
