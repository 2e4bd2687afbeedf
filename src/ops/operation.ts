import type { Config } from '#platform/config/settings.ts';
import type { OpenInstallation } from '../installation.ts';

/** A command of `bin/ops` that works on the installation as a whole; those inside one county are `Command`s of modules. */
export interface Operation {
  name: string;
  summary: string;
  usage: string;
  run(context: OperationContext): Promise<void>;
}

export interface OperationContext {
  config: Config;
  installation: OpenInstallation;
  /** Words after the command's name. */
  words: readonly string[];
  options: Readonly<Record<string, string>>;
  now: Date;
  print(line: string): void;
}
