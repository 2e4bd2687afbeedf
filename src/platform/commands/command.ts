import type { Db } from '../database/database.ts';
import type { Secrets } from '../http/page.ts';
import type { Actor } from '../permissions/actor.ts';

/** A command of `bin/ops` that works inside one county (`--county SLUG`). */
export interface Command {
  /** `thread show` */
  name: string;
  /** One line for `bin/ops --help`. */
  summary: string;
  /** What `bin/ops NAME --help` prints: arguments and options. */
  usage: string;
  run(context: CommandContext): Promise<void>;
}

export interface CommandContext {
  db: Db;
  by: Actor;
  now: Date;
  /** The county it works in; `origin` is its address for links, `https://musterau.example`. */
  county: { slug: string; name: string; origin: string };
  secrets: Secrets;
  /** Words after the command's name. */
  words: readonly string[];
  /** `--json` is `''`, `--reason why` is `'why'`. */
  options: Readonly<Record<string, string>>;
  print(line: string): void;
}

/** A mistake in the command line: printed without a stack, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
