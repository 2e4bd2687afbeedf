import type { Config } from './settings.ts';

/**
 * Scheme, host and port under which people reach a host name, for links in mails and QR codes. In production it is https,
 * however the proxy in front talks to us.
 */
export function originOf(
  host: string,
  config: Pick<Config, 'trustProxy' | 'port'> & Partial<Pick<Config, 'mode'>>,
): string {
  if (config.trustProxy > 0 || config.mode === 'production') return `https://${host}`;
  return config.port === 80 ? `http://${host}` : `http://${host}:${config.port}`;
}
