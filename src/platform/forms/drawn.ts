import { createHash } from 'node:crypto';

/** The text of each field, as it was submitted or as the form begins, so that nothing is lost when the form comes back. */
export type FieldTexts = Readonly<Record<string, readonly string[]>>;

/** A field that two people changed, with what is stored in it by now; a form error as it stands. */
export interface Clash {
  field: string;
  key: 'platform.form.changed-meanwhile';
  stored: readonly string[];
}

/** Name under which a form sends what its fields held when it was drawn. */
export const drawnName = '_drawn';

/** What a form with this many fields is drawn from, short enough for a hidden field: a fingerprint of each. */
export type Drawn = string;

/**
 * Texts that mean the same have one fingerprint: browsers send other line ends than they were given, and the boxes of a
 * group in the order of the page.
 */
function fingerprint(texts: readonly string[]): string {
  const same = texts.map((text) => text.replaceAll('\r\n', '\n').trim()).filter((text) => text !== '');
  return createHash('sha1').update(same.sort().join('\0')).digest('base64url').slice(0, 10);
}

/** The fingerprints of all fields that these texts fill in, as a form carries them: `title.x8d…~lead.p0c…`. */
export function drawnFrom(texts: FieldTexts): Drawn {
  return Object.entries(texts)
    .map(([name, values]) => `${name}.${fingerprint(values)}`)
    .join('~');
}

function fingerprintsOf(drawn: Drawn): ReadonlyMap<string, string> {
  return new Map(
    drawn.split('~').map((part) => [part.slice(0, part.lastIndexOf('.')), part.slice(part.lastIndexOf('.') + 1)]),
  );
}

/** The fields that a form was drawn with. */
export const drawnNames = (drawn: Drawn): string[] => (drawn === '' ? [] : [...fingerprintsOf(drawn).keys()]);

/** What two people made of the same form: the texts to save, and the fields that both changed, each to another value. */
export interface Merged {
  texts: FieldTexts;
  clashes: readonly Clash[];
}

/**
 * Brings together what was submitted and what is stored by now, field by field (a three-way merge). A field that its
 * sender left as it was drawn keeps what is stored, so that nobody undoes what somebody else changed meanwhile. A field
 * that both changed is a clash: it keeps what was submitted, and its error tells what is stored.
 *
 * @param names all fields of the form
 * @param drawn as the form carried it; empty where it carried nothing, and then what was submitted counts
 * @param now what the form would be drawn from at this moment
 */
export function merge(names: readonly string[], submitted: FieldTexts, drawn: Drawn, now: FieldTexts): Merged {
  if (drawn === '') return { texts: submitted, clashes: [] };
  const bases = fingerprintsOf(drawn);
  const texts: Record<string, readonly string[]> = { ...submitted };
  const clashes: Clash[] = [];
  for (const field of names) {
    // Of what is stored only now, the form carried nothing: the field was empty in it.
    const base = bases.get(field) ?? fingerprint([]);
    const stored = now[field] ?? [];
    const [mine, theirs] = [fingerprint(submitted[field] ?? []), fingerprint(stored)];
    if (theirs === base || theirs === mine) continue;
    if (mine === base) texts[field] = stored;
    else clashes.push({ field, key: 'platform.form.changed-meanwhile', stored });
  }
  return { texts, clashes };
}
