import type { Config } from './settings.ts';

/**
 * Scheme, host and port under which people reach a host name, for the start message, links in mails and QR codes: https
 * behind a proxy of one's own, however that talks to us; without one, what this process itself answers.
 */
export function originOf(host: string, config: Pick<Config, 'trustProxy' | 'port'>): string {
  if (config.trustProxy > 0) return `https://${host}`;
  return config.port === 80 ? `http://${host}` : `http://${host}:${config.port}`;
}
