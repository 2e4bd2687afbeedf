/** One value of a field; what was chosen by searching brings the words it is known by. */
export interface FieldValue {
  value: string;
  label?: string;
}

export type FieldValues = Record<string, FieldValue[]>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whose words belong to nobody's draft: secrets, files, what is searched, and what the page itself puts in. */
const neverKept = ['password', 'hidden', 'file', 'submit', 'button', 'reset', 'image', 'search'];

/** Fields that a draft keeps, those about people set apart: they go with the browser's tab. */
export function keptControls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (one): one is Control =>
      (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) &&
      one.name !== '' &&
      !one.name.startsWith('_') &&
      // A code opens something: whoever finds it in a browser could, too.
      one.name !== 'code' &&
      !neverKept.includes(one.type) &&
      !/one-time-code|password/.test(one.autocomplete),
  );
}

export function isPersonal(control: Control): boolean {
  return 'noDraft' in control.dataset || control.type === 'email' || control.type === 'tel';
}

/** What stands in these fields now, or as the page was drawn. */
export function valuesOf(controls: readonly Control[], when: 'now' | 'drawn'): FieldValues {
  const values: FieldValues = {};
  for (const control of controls) values[control.name] = [...(values[control.name] ?? []), ...standsIn(control, when)];
  return values;
}

function standsIn(control: Control, when: 'now' | 'drawn'): FieldValue[] {
  const isNow = when === 'now';
  if (control instanceof HTMLSelectElement) {
    const drawn = [...control.options].filter((option) => option.defaultSelected);
    const first = control.multiple ? [] : [...control.options].slice(0, 1);
    const options = isNow ? [...control.selectedOptions] : drawn.length > 0 ? drawn : first;
    return options.map(({ value }) => ({ value }));
  }
  if (control.type === 'checkbox' || control.type === 'radio') return tickOf(control as HTMLInputElement, isNow);
  return [{ value: isNow ? control.value : control.defaultValue }];
}

function tickOf(box: HTMLInputElement, isNow: boolean): FieldValue[] {
  if (!(isNow ? box.checked : box.defaultChecked)) return [];
  const label =
    box.closest('qs-search-choice') && box.closest('label')?.querySelector('.qs-choice__label')?.textContent;
  return [{ value: box.value, ...(label ? { label } : {}) }];
}

/** The fields whose values differ, as they are now. */
export function changedIn(drawn: FieldValues, now: FieldValues): FieldValues {
  const bare = (values: FieldValue[] = []) => JSON.stringify(values.map(({ value }) => value));
  const names = [...new Set([...Object.keys(drawn), ...Object.keys(now)])];
  const changed = names.filter((name) => bare(drawn[name]) !== bare(now[name]));
  return Object.fromEntries(changed.map((name) => [name, now[name] ?? []]));
}

/** Puts values back; gives whether anything changed by it. */
export function putBack(form: HTMLFormElement, values: FieldValues): boolean {
  const before = JSON.stringify(valuesOf(keptControls(form), 'now'));
  for (const [name, kept] of Object.entries(values)) {
    const searched = form.querySelector(`qs-search-choice[data-name="${CSS.escape(name)}"]`);
    if (searched) searched.dispatchEvent(new CustomEvent('put-back', { detail: kept }));
    else
      putIn(
        keptControls(form).filter((control) => control.name === name),
        kept,
      );
  }
  if (JSON.stringify(valuesOf(keptControls(form), 'now')) === before) return false;
  // Fields that one choice needs are shown.
  form.dispatchEvent(new Event('change'));
  return true;
}

function putIn(controls: readonly Control[], kept: readonly FieldValue[]): void {
  controls.forEach((control, index) => {
    const values = kept.map(({ value }) => value);
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options)
        if (values.includes(option.value) || control.multiple) option.selected = values.includes(option.value);
    } else if (control.type === 'checkbox' || control.type === 'radio') {
      (control as HTMLInputElement).checked = values.includes(control.value);
    } else if (values[index] !== undefined) control.value = values[index];
  });
}
