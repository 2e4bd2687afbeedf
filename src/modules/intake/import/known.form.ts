import {
  audiences,
  categories,
  contactPointTypes,
  type Municipality,
  readSpokenLanguage,
  type Stakeholder,
  type Topic,
  targetGroups,
} from '#modules/directory/index.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { FieldName } from './rules.ts';
import type { Meaning } from './word.rules.ts';

/** Everything a row can name: places, topics, owners, the words for kinds, and what words meant before. */
export interface Known {
  municipalities: readonly Municipality[];
  topics: readonly Topic[];
  owners: readonly Stakeholder[];
  /** Field → word in small letters → value; an empty value: leave it out. */
  meanings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  t: Translate;
}

/** What the words of a field can mean. */
export function meaningsFor(known: Known, field: FieldName): readonly Meaning[] {
  const { t } = known;
  const labelled = <V extends string>(values: readonly V[], label: (value: V) => string) =>
    values.map((value) => ({ value, labels: [label(value)] }));
  switch (field) {
    case 'category':
      return labelled(categories, (one) => t(`directory.category.${one}`));
    case 'type':
      return labelled(contactPointTypes, (one) => t(`directory.type.${one}`));
    case 'targetGroups':
      return labelled(targetGroups, (one) => t(`directory.group.${one}`));
    case 'audiences':
      return labelled(audiences, (one) => t(`directory.audience.${one}`));
    case 'topic':
      return known.topics.map(({ code, titles }) => ({
        value: code,
        labels: Object.values(titles).map(({ title }) => title),
      }));
    case 'owner':
      return known.owners.map(({ code, name }) => ({ value: code, labels: [name] }));
    case 'municipality':
    case 'municipalities':
      return known.municipalities.map(({ code, name, regionalKey }) => ({
        value: code,
        labels: [name, ...(regionalKey ? [regionalKey] : [])],
      }));
    default:
      return [];
  }
}

/** A value of a field as somebody remembered it, where it still means something. */
export function valueIn(known: Known, field: FieldName, value: string): string | undefined {
  if (field === 'languages') return readSpokenLanguage(value);
  return meaningsFor(known, field).find((one) => one.value === value)?.value;
}
