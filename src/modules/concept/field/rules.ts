import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { canRemove, type Edition } from '../edition/rules.ts';

/** How one field of action leans on another. */
export const relationKinds = ['supports', 'depends-on'] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface FieldRelation {
  toId: string;
  toCode: string;
  toTitle: string;
  kind: RelationKind;
}

/** What a person may enter about a field of action. */
export interface FieldInput {
  title: string;
  shortTitle: string;
  description: string;
  isPriority: boolean;
  unitId: string | null;
}

/** A field of action. */
export interface Field extends FieldInput {
  id: string;
  editionId: string;
  code: string;
  position: number;
  relations: readonly FieldRelation[];
}

/** May one field lean on another? Not on itself, and not on a field that itself waits for it. */
export function canRelate(from: Pick<Field, 'id'>, to: Pick<Field, 'id' | 'relations'>, kind: RelationKind): Decision {
  if (from.id === to.id) {
    return no('concept.field.refused.relation-to-itself', {}, kind === 'supports' ? 'supports' : 'dependsOn');
  } else if (kind === 'depends-on' && to.relations.some((back) => back.kind === kind && back.toId === from.id)) {
    return no('concept.field.refused.depends-in-circle', {}, 'dependsOn');
  } else {
    return yes;
  }
}

/** The code of the next field: after `HF8` comes `HF9`, whatever was taken out in between. */
export function nextFieldCode(fields: readonly Pick<Field, 'code'>[]): string {
  const numbers = fields.map(({ code }) => Number(code.replace(/\D/g, '')));
  return `HF${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** Towards the front or the back of the edition. */
export const fieldDirections = ['up', 'down'] as const;
export type FieldDirection = (typeof fieldDirections)[number];

/** The order after one thing has moved one place; at the end nothing moves. */
export function movedBy(ids: readonly string[], id: string, direction: FieldDirection): string[] {
  const from = ids.indexOf(id);
  const to = Math.min(ids.length - 1, Math.max(0, from + (direction === 'up' ? -1 : 1)));
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** May a field go? Out of a draft, with a reason, and only once no goal stands in it. */
export function canRemoveField(edition: Pick<Edition, 'state'>, reason: string, goals: number): Decision {
  return goals > 0 ? no('concept.field.refused.has-goals', { count: goals }) : canRemove(edition, reason);
}
