import type { Manifest } from '#platform/manifest/manifest.ts';
import type { PermissionRule } from '#platform/permissions/permissions.ts';
import { type CodeBase, filesLike } from './code-base.ts';

function cell(rule: PermissionRule, role: string): string {
  if (rule.roles.some((each) => each === role)) return 'yes';
  return rule.within?.some((each) => each === role) ? 'own' : '';
}

/** `docs/permissions.md`: who may what, made from the permission tables of all modules. */
export function permissionsDocument(manifests: readonly Manifest[], roles: readonly string[]): string {
  const parts = manifests
    .filter((manifest) => Object.keys(manifest.permissions).length > 0)
    .map((manifest) => {
      const rows = Object.entries(manifest.permissions).map(([permission, rule]) => {
        const cells = roles.map((role) => cell(rule, role));
        return `| \`${permission}\` | ${[rule.guests ? 'yes' : '', ...cells].join(' | ')} |`;
      });
      return `## ${manifest.name}\n\n| | guest | ${roles.join(' | ')} |\n|---|${'---|'.repeat(roles.length + 1)}\n${rows.join('\n')}\n`;
    });
  return `# Who may what

Made from the \`permissions.ts\` of the modules by \`npm run docs\`. What is not named is forbidden. "own": only for the
municipality, unit, organisation or room for which the role is held. A signed link reaches only the thing it was sent for.

${parts.join('\n')}`;
}

/** \`docs/personal-data.md\`: which data about people is kept, for what and how long; made from the manifests. */
export function personalDataDocument(manifests: readonly Manifest[]): string {
  const text = (key: string) => {
    const [owner = ''] = key.split('.');
    const texts = manifests.find((manifest) => manifest.texts.module === owner)?.texts.locales.en;
    return texts?.[key.slice(owner.length + 1)] ?? key;
  };
  const rows = manifests.flatMap((manifest) =>
    manifest.retention.map((entry) => `| \`${entry.data}\` | ${text(entry.purpose)} | ${text(entry.ends)} |`),
  );
  return `# Data about people

Made from the \`retention\` of the manifests by \`npm run docs\`. A table with personal data that is not named here fails a
test. Origin, religion, health and residence status of people are stored nowhere.

| Table | What and what for | When it goes |
|---|---|---|
${rows.join('\n')}

## In the browser

No server stores these; they lie on the device of whoever typed (decision 0018).

| What | Whose | When it goes |
|---|---|---|
| What was typed into a form and is not saved yet | The person who typed it (a hash of the account’s id); nobody else’s page shows it. | When a page says that it was saved; with the sign-out button; after two weeks. |
| The same, fields about people (names, mailboxes, phone numbers) | As above. | With the browser’s tab, after a day at most. |
| The same, of readers | The tab. | With the tab, after 30 minutes at most. |
| What a reader sent without a network | Whoever uses the device; one page shows it and takes it back. | When it has arrived, or was taken back. Its receipt stays until it was noted. |

A password, a code and a file are never kept. The page that says “not saved” gives back what was sent to the browser that
sent it; nothing of it is stored.
`;
}

export interface OfferedSlot {
  name: string;
  /** What its comment says belongs there. */
  about: string;
}

/** Every slot that a module offers in its `slots.ts`, with the sentence above it. */
export function offeredSlots(code: CodeBase): OfferedSlot[] {
  return filesLike(code, /^src\/modules\/[^/]+\/slots\.ts$/).flatMap(([, text]) =>
    [...text.matchAll(/\/\*\* ([^*]+?) \*\/\s*export const \w+ = slot<[\s\S]*?>\(\s*'([\w.-]+)'/g)].map(
      ([, about = '', name = '']) => ({ name, about }),
    ),
  );
}

/** `docs/slots.md`: where higher modules add something to lower ones, made from `slots.ts` and the manifests. */
export function slotsDocument(manifests: readonly Manifest[], slots: readonly OfferedSlot[]): string {
  const rows = slots.map(({ name, about }) => {
    const fillers = manifests.flatMap((manifest) =>
      (manifest.fills ?? [])
        .filter(({ slot }) => slot === name)
        .map(({ fill }) => (fill.name ? `${manifest.name} (\`${fill.name}\`)` : manifest.name)),
    );
    return `| \`${name}\` | ${about} | ${fillers.join(', ') || 'nobody yet'} |`;
  });
  return `# Who fills which slot

Made from the \`slots.ts\` of the modules and the \`fills\` of the manifests by \`npm run docs\`. A slot is a place that a
lower module offers without knowing who fills it; its name begins with the module that offers it.

| Slot | What stands there | Filled by |
|---|---|---|
${rows.join('\n')}
`;
}
