import { choice, password, text } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { workspaceLanguages } from '../person/rules.ts';
import { passwordMin } from './rules.ts';

export const languageForm = form({ language: choice(workspaceLanguages, { required: true }) });
export const newPasswordForm = form({ password: password({ min: passwordMin }) });

/** A code from the app that is being set up; its secret comes along, sealed. */
export const setUpForm = form({
  code: text({ required: true, max: 40 }),
  sealed: text({ required: true, max: 500 }),
  weiter: text({ max: 2_000 }),
});

/** Without a label the passkey is called by browser and system. */
export const newPasskeyForm = form({
  label: text({ max: 100 }),
  answer: text({ required: true, max: 20_000 }),
  question: text({ required: true, max: 2_000 }),
});
