import { answering } from './answering.ts';
import { deciding } from './deciding.ts';
import { drafting } from './drafting.ts';
import { listening } from './listening.ts';
import { nextEdition } from './next-edition.ts';
import { participating } from './participating.ts';
import { people } from './people.ts';
import { register } from './register.ts';
import { responsibility } from './responsibility.ts';
import { settingUp } from './setting-up.ts';
import type { Step } from './walk.ts';

/** The day, in its order. */
export const steps: readonly Step[] = [
  ...settingUp,
  ...people,
  ...register,
  ...drafting,
  ...responsibility,
  ...listening,
  ...answering,
  ...participating,
  ...deciding,
  ...nextEdition,
];
