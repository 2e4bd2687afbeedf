import { demoEmail, findPersonByEmail, giveRole, listRoles } from '#modules/accounts/index.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { takeBody } from './body/demo.ts';
import { takeContactPoint } from './contact-point/demo.ts';
import { takeMunicipality } from './municipality/demo.ts';
import { takeOffer, takeTopic } from './offer/demo.ts';
import { takeOrganisation } from './organisation/demo.ts';
import { stakeholdersByCode } from './stakeholder/data.ts';
import type { DemoOutcome } from './stakeholder/demo.ts';
import { takeUnit } from './unit/demo.ts';

/** Loads municipalities, units, bodies, topics, organisations, offers and contact points of the demo county. */
export async function loadDirectory(context: DemoContext): Promise<void> {
  await loadRows(context, 'county', 'municipalities', takeMunicipality);
  await loadRows(context, 'county', 'units', takeUnit);
  await loadRows(context, 'county', 'bodies', takeBody);
  await loadRows(context, 'topics', 'topics', takeTopic);
  await loadRows(context, 'actors', 'actors', takeOrganisation);
  await loadRows(context, 'actors', 'offers', takeOffer);
  await loadRows(context, 'contact-points', 'contactPoints', takeContactPoint);
  await giveScopedRoles(context);
}

/** Whose role of one place is for which: mailbox of the demo person, code of the place. */
const scopedRoles = [
  { mailbox: 'integration-beispielheim', role: 'municipality', code: 'G02' },
  { mailbox: 'frauencafe', role: 'partner', code: 'A06' },
  { mailbox: 'rettungsdienst', role: 'area', code: 'U04' },
] as const;

async function giveScopedRoles({ db, by, now, report }: DemoContext): Promise<void> {
  const places = await stakeholdersByCode(
    db,
    scopedRoles.map(({ code }) => code),
  );
  for (const { mailbox, role, code } of scopedRoles) {
    const person = await findPersonByEmail(db, demoEmail(mailbox));
    const place = places.get(code);
    if (!person || !place) continue;
    const held = await listRoles(db, person.id);
    if (held.some((one) => one.role === role && one.scope?.id === place.id)) {
      report({ source: 'people', row: `${mailbox} ${code}`, outcome: 'unchanged' });
      continue;
    }
    const outcome = await giveRole(db, by, now, person.id, { role, scope: { kind: place.kind, id: place.id } });
    report({ source: 'people', row: `${mailbox} ${code}`, outcome: outcome.ok ? 'taken' : 'refused' });
  }
}

async function loadRows(
  context: DemoContext,
  file: string,
  list: string,
  take: (context: DemoContext, row: unknown, index: number) => Promise<DemoOutcome>,
): Promise<void> {
  const source = `${file}.json`;
  const rows = (context.file(file) as Record<string, { id?: unknown }[]>)[list] ?? [];
  for (const [index, row] of rows.entries()) {
    const outcome = await take(context, row, index);
    const name = typeof row.id === 'string' ? row.id : String(index + 1);
    if (typeof outcome === 'string') context.report({ source, row: name, outcome });
    else context.report({ source, row: name, outcome: 'refused', reason: outcome.refused });
  }
}
