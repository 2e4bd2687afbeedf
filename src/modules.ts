import { accounts } from '#modules/accounts/index.ts';
import { cockpit } from '#modules/cockpit/index.ts';
import { concept } from '#modules/concept/index.ts';
import { conferences } from '#modules/conferences/index.ts';
import { directory } from '#modules/directory/index.ts';
import { evaluation } from '#modules/evaluation/index.ts';
import { exchange } from '#modules/exchange/index.ts';
import { grants } from '#modules/grants/index.ts';
import { information } from '#modules/information/index.ts';
import { intake } from '#modules/intake/index.ts';
import { participation } from '#modules/participation/index.ts';
import { responsibilities } from '#modules/responsibilities/index.ts';
import { thread } from '#modules/thread/index.ts';
import { voices } from '#modules/voices/index.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { house } from './house/manifest.ts';

/** The house itself and every module of it, each after those it depends on. */
export const modules: readonly Manifest[] = [
  house,
  accounts,
  thread,
  directory,
  information,
  voices,
  concept,
  conferences,
  responsibilities,
  grants,
  evaluation,
  intake,
  cockpit,
  participation,
  exchange,
];
