import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Where the mails of a county lie. */
export interface Outbox {
  dataDir: string;
  county: string;
}

/** The link in the newest mail to somebody, as the operator reads it at a shell; undefined where there is none yet. */
export function linkInOutbox({ dataDir, county }: Outbox, mailbox: string): string | undefined {
  const words = ['mail', 'show', mailbox, '--county', county, '--data', dataDir];
  const root = join(import.meta.dirname, '../..');
  const mails = execFileSync('bin/ops', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return /https?:\/\/\S+/.exec(mails)?.[0];
}
