import { choice, day, reference, text, tick, whole } from '#platform/forms/fields.ts';
import { type FieldTexts, type FormValue, form, prefill } from '#platform/forms/form.ts';
import { type Profile, type ProfileWords, roleTypes, sides } from './rules.ts';

const wordFields = {
  tasks: text({ required: true, multiline: true }),
  notTasks: text({ multiline: true }),
  hoursPerMonth: whole({ max: 200 }),
  deputyRequired: tick(),
  validUntil: day(),
};

/** Other words for a profile that is there. */
export const profileForm = form(wordFields);
export type ProfileFields = (typeof profileForm)['fields'];

/** A new profile, with the id it has from the moment its form is drawn: which role, whose, and its first words. */
export const newProfileForm = form({
  id: reference({ required: true }),
  roleType: choice(roleTypes, { required: true }),
  stakeholderId: reference({ required: true }),
  title: text({ required: true }),
  ...wordFields,
});
export type NewProfileFields = (typeof newProfileForm)['fields'];

/** Which side agrees, since when; how it came where the other side wrote it down. */
export const agreementForm = form({
  side: choice(sides, { required: true }),
  on: day({ required: true }),
  evidence: text({ max: 400 }),
});
export type AgreementFields = (typeof agreementForm)['fields'];

/** Which side takes its yes back, and why. */
export const takeBackForm = form({
  side: choice(sides, { required: true }),
  reason: text({ required: true, max: 400 }),
});
export type TakeBackFields = (typeof takeBackForm)['fields'];

/** One item per line; signs with which people begin lines, and empty lines, fall away. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}

/** The words of a profile from its form. */
export function profileWords(value: FormValue<ProfileFields>): ProfileWords {
  const { tasks, notTasks, hoursPerMonth, deputyRequired, validUntil } = value;
  return { tasks: linesOf(tasks), notTasks: linesOf(notTasks), hoursPerMonth, deputyRequired, validUntil };
}

/** The form of a profile with the words of a version, one item per line. */
export function prefilledWords({ tasks, notTasks, ...rest }: ProfileWords): FieldTexts {
  return prefill({
    tasks: tasks.join('\n'),
    notTasks: notTasks.join('\n'),
    hoursPerMonth: rest.hoursPerMonth,
    deputyRequired: rest.deputyRequired,
    validUntil: rest.validUntil,
  });
}

/** The newest words of a profile. */
export function prefilledProfile({ versions: [newest] }: Profile): FieldTexts {
  return newest ? prefilledWords(newest) : {};
}
