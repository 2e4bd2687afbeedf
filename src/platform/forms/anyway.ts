import { searchable } from '../i18n/searchable.rules.ts';
import { type Decision, no, yes } from './decision.ts';

/** Under this name a form for something new says that it is meant although there is one of the same name. */
export const anywayName = '_anyway';

/** Something that is there, as whoever makes another one hears of it. */
export type Namesake = { id: string; code: string } & ({ title: string } | { name: string });

/** What is about to be made; the id that was drawn with its form is its own and no double. */
interface Made {
  id?: string | undefined;
  title: string;
}

/**
 * May something new have the name of something that is there? Whoever sends it is asked once, at the field: in another
 * window, or by somebody else, the same may have been made a moment ago. Two can be meant, so a tick is enough, and it
 * counts for this name only. Letters and signs are compared as people look names up.
 */
export function canShareName(sent: FormData, made: Made, known: readonly Namesake[], field = 'title'): Decision {
  const name = comparable(made.title);
  const other = known.find((one) => one.id !== made.id && comparable('title' in one ? one.title : one.name) === name);
  const isMeant = sent.getAll(anywayName).some((word) => typeof word === 'string' && comparable(word) === name);
  if (!other || isMeant) return yes;
  return no('platform.form.same-name', { title: made.title.trim(), known: other.code }, field);
}

/** A name of signs only is compared as it stands. */
const comparable = (name: string) => searchable(name) || name.trim();
