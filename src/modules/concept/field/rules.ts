import { type Decision, no, yes } from '#platform/forms/decision.ts';

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
    return no('concept.field.refused.relation-to-itself', {}, 'relation');
  } else if (kind === 'depends-on' && to.relations.some((back) => back.kind === kind && back.toId === from.id)) {
    return no('concept.field.refused.depends-in-circle', {}, 'relation');
  } else {
    return yes;
  }
}
