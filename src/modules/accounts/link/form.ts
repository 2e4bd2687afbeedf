import { email, password } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { passwordMin } from '../credential/rules.ts';
import { personFields, roleFields } from '../person/form.ts';

export const askForm = form({ email: email({ required: true }) });

/** A password may be chosen, or left out by whoever works with links and passkeys. */
export const acceptForm = form({ password: { ...password({ min: passwordMin }), required: false } });

/** Who is invited, and with which role. */
export const newPersonForm = form({ ...personFields, ...roleFields });
