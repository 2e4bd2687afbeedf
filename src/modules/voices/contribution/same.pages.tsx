import type { BoundForm } from '#platform/forms/bind.ts';
import type { Context } from '#platform/http/page.ts';
import type { Choice } from '#ui/field/choice.tsx';
import type { fateForm } from '../fate/form.ts';
import type { SameCards } from '../fate/views.tsx';
import { readableText } from '../rules.ts';
import type { Card } from './data.ts';
import { type CardFilter, listCards } from './list.data.ts';
import { originalsFor } from './list.rules.ts';

const mostWords = 140;
const mostHits = 30;

/** Cards that another one can be the same as: found by word or number among those this person may see. */
export async function sameCards(
  { db, access, by }: Pick<Context, 'db' | 'access' | 'by'>,
  { control }: Pick<BoundForm<(typeof fateForm)['fields']>, 'control'>,
  { within, without }: Pick<CardFilter, 'within'> & { without: readonly string[] },
): Promise<SameCards> {
  const { find = '', value } = control('sameAs');
  const originalsOf = originalsFor(access.reach(by, 'voices.contribution.triage'));
  const search = (words: string) =>
    listCards(db, { words, originalsOf, ...(within && { within }) }, { limit: mostHits + without.length, offset: 0 });
  const found = find.trim() === '' ? [] : await search(find.trim());
  const known = value === '' ? [] : (await search(value)).filter(({ code }) => code === value);
  return {
    found: found.filter(({ id }) => !without.includes(id)).map(choiceOf),
    // What was chosen before stays, known or not.
    chosen: value === '' ? [] : [known.map(choiceOf)[0] ?? { value, label: value }],
  };
}

function choiceOf(card: Card): Choice {
  const text = (readableText(card) ?? '').replaceAll(/\s+/g, ' ');
  const words = text.length > mostWords ? `${text.slice(0, mostWords)} …` : text;
  return { value: card.code, label: `${card.code} ${words}`.trim() };
}
