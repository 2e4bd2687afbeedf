import { type Command, type CommandContext, UsageError } from '#platform/commands/command.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { invite } from './link/verbs.ts';
import { findPersonByEmail, listPeople } from './person/data.ts';
import { tidyEmail } from './person/rules.ts';
import { addPerson } from './person/verbs.ts';
import { listAllRoles } from './role/data.ts';
import { roles, scopeKindOf } from './role/rules.ts';
import { stateOf } from './rules.ts';
import { readSettings } from './settings/data.ts';
import { termsOf } from './settings/rules.ts';
import { texts } from './text.ts';

/** The first person of a new county comes in this way; after that people are invited in the workspace. */
export const inviteCommand: Command = {
  name: 'invite',
  summary: 'invite a person and print the link',
  usage: [
    'bin/ops invite EMAIL --name FUNCTION [--role ROLE] [--county SLUG] [--url ADDRESS]',
    '',
    'The name is a function, as it shall stand in the history: "WIR-Koordination". The link begins with --url where it',
    'is given, else with the address under which the county answers now.',
    'Prints a link that is good for 14 days; where mail is set up, it is sent as well. An invitation that was not',
    'accepted is made anew. Without --role: admin. Roles: those that count for the whole county:',
    roles.filter((role) => !scopeKindOf(role)).join(', '),
  ].join('\n'),
  run: async (context) => {
    const { db, by, now, words, options, print } = context;
    const [email = ''] = words;
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new UsageError('whom? bin/ops invite name@county.example');
    const role = roles.find((known) => known === (options.role ?? 'admin'));
    if (!role || scopeKindOf(role)) throw new UsageError(`"${options.role}" is no role for the whole county`);
    const origin = options.url === undefined ? context.county.origin : originIn(options.url);
    const known = await findPersonByEmail(db, tidyEmail(email));
    if (known?.activatedAt) throw new UsageError(`${known.email} has an account already`);
    const name = known?.name ?? options.name?.trim() ?? '';
    if (name === '' || name.includes('@')) throw new UsageError('in what function? --name "WIR-Koordination"');
    const input = { name, email, language: 'de', held: { role, scope: null } } as const;
    const outcome = known ? { ok: true as const, person: known } : await addPerson(db, by, now, input);
    if (!outcome.ok) throw new UsageError('this person cannot be invited');
    print(await invite(db, by, now, await linkScene(context, origin), outcome.person));
  },
};

/** Scheme and host of an address; whatever follows them is no part of it. */
function originIn(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new UsageError(`"${url}" is no address like https://musterau.example`);
  return parsed.origin;
}

async function linkScene({ db, secrets, county }: CommandContext, origin: string) {
  const { name } = await readSettings(db);
  return { secrets, county: { slug: county.slug, name: name || county.name }, origin };
}

export const peopleCommand: Command = {
  name: 'people list',
  summary: 'list everybody with an account, their roles and whether they come in',
  usage: 'bin/ops people list [--json] [--county SLUG]\n\nOne line per person: state, e-mail address, name, roles.',
  run: async ({ db, options, print }) => {
    const { t } = makeTranslator([texts], 'de', termsOf(await readSettings(db)));
    const held = Map.groupBy(await listAllRoles(db), (role) => role.personId);
    const people = (await listPeople(db)).map(({ id, name, email, ...person }) => ({
      state: stateOf(person),
      email: email ?? '',
      name,
      roles: (held.get(id) ?? []).map(({ role }) => role),
    }));
    if (options.json !== undefined) return print(JSON.stringify(people, null, 2));
    for (const { state, email, name, roles: theirs } of people) {
      const roleNames = theirs.map((role) => t(`accounts.role.${role}`)).join(', ');
      print([state.padEnd(8), email.padEnd(42), name, roleNames && `(${roleNames})`].join(' ').trimEnd());
    }
  },
};
