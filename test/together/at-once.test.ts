import { beforeAll, describe, expect, test } from 'vitest';
import { createPerson, createSession } from '#modules/accounts/test-support.ts';
import { inTurn } from '#platform/database/transaction.ts';
import { useMusterau } from '../demo.ts';
import { formOf } from '../form-of.ts';
import { storyNow } from '../site.ts';

/**
 * Two people change different things at the same moment, and each change is right only as long as the other thing stays:
 * the second one sees what the first one did, and is answered as anybody who comes later. Which one is first is open.
 */
const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;
const reason = 'dasselbe';

const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status).sort();
const send = (path: string, fields: Record<string, string>) => site.post(path, fields, coordinator);
const codeIn = (answer: Response) => /\/([A-Z]+-?\d+)(?:\?|$)/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';

beforeAll(async () => void (await site.get('/cockpit', coordinator)));

async function newOrganisation(name: string) {
  const id = crypto.randomUUID();
  const made = await send('/akteure/neu', { id, name, category: 'association' });
  return { id, code: codeIn(made) };
}

async function newFinding(title: string) {
  const id = crypto.randomUUID();
  const made = await send('/befunde/neu', { id, title, kind: 'demand' });
  return { id, code: codeIn(made) };
}

const archived = (ids: readonly string[]) =>
  site.db().selectFrom('directory.archival').select('stakeholder_id').where('stakeholder_id', 'in', ids).execute();

test('solange jemand schreibt, auch auf einem anderen Rechner, wartet wer sonst schreibt; gelesen wird weiter', async () => {
  let end: () => void = () => undefined;
  const isOver = new Promise<void>((go) => {
    end = go;
  });
  const other = inTurn(site.db(), () => isOver);
  const seen: string[] = [];
  const barriers = await site.get('/de/barriere-melden');
  const write = async (
    address: string,
    fields: Record<string, string | string[]>,
    person?: { role: 'coordinator' },
  ) => {
    const { status } = await site.post(address, fields, person);
    seen.push(`${address} ${status}`);
  };
  const writing = [
    write('/akteure/neu', { id: crypto.randomUUID(), name: 'Chor', category: 'association' }, coordinator),
    write('/de/barriere-melden', {
      ...formOf(await barriers.text(), '/de/barriere-melden'),
      report: 'Die Karte geht nicht auf.',
    }),
  ];
  const read = [await site.get('/akteure', coordinator), await site.get('/de/barriere-melden')];
  expect(read.map(({ status }) => status)).toEqual([200, 200]);
  expect(seen).toEqual([]);
  end();
  await Promise.all([other, ...writing]);
  expect(seen.sort()).toEqual(['/akteure/neu 303', '/de/barriere-melden 303']);
});

describe('zwei im selben Augenblick', () => {
  test('zwei Einträge, die ineinander aufgehen sollen: einer bleibt', async () => {
    const [a, b] = [await newOrganisation('Chor am See'), await newOrganisation('Seechor')];
    const answers = await Promise.all([
      send(`/akteure/${a.code}/zusammenfuehrung`, { intoId: b.id, reason }),
      send(`/akteure/${b.code}/zusammenfuehrung`, { intoId: a.id, reason }),
    ]);
    expect(statuses(answers)).toEqual([303, 422]);
    expect(await archived([a.id, b.id])).toHaveLength(1);
  });

  test.each([
    ['archiv', false],
    ['zusammenfuehrung', true],
  ])(
    'ein Angebot entsteht, während sein Träger endet (%s): es gehört niemandem, den es nicht mehr gibt',
    async (way, merges) => {
      const [a, b] = [await newOrganisation('Kleiderkammer'), await newOrganisation('Kleiderkammer am Markt')];
      const id = crypto.randomUUID();
      const [made] = await Promise.all([
        send('/angebote/neu', { id, title: 'Ausgabe', ownerId: a.id }),
        send(`/akteure/${a.code}/${way}`, { reason, ...(merges ? { intoId: b.id } : {}) }),
      ]);
      const offer = await site
        .db()
        .selectFrom('directory.offer')
        .select('owner_id')
        .where('id', '=', id)
        .executeTakeFirst();
      const gone = (await archived([a.id])).length === 1;
      expect([made?.status, offer?.owner_id]).toEqual(
        made?.status === 422 ? [422, undefined] : [303, gone && merges ? b.id : a.id],
      );
    },
  );

  test('zwei Befunde, die ineinander aufgehen sollen: einer bleibt, und seine Karten mit ihm', async () => {
    const [a, b] = [await newFinding('Bus am Abend'), await newFinding('Abendbus')];
    const answers = await Promise.all([
      send(`/befunde/${a.code}/zusammenfuehrung`, { into: b.id, reason }),
      send(`/befunde/${b.code}/zusammenfuehrung`, { into: a.id, reason }),
    ]);
    expect(statuses(answers)).toEqual([303, 422]);
  });

  test.each([
    ['zusammenfuehrung', true],
    ['verwerfen', false],
  ])(
    'eine Karte kommt in einen Befund, den gerade jemand beendet (%s): sie liegt, wo man sie findet',
    async (way, merges) => {
      const [a, b] = [await newFinding('Kurse'), await newFinding('Sprachkurse')];
      const card = await site
        .db()
        .selectFrom('voices.contribution')
        .select('id')
        .where('code', '=', 'C-006')
        .executeTakeFirstOrThrow();
      const [moved] = await Promise.all([
        send('/stimmen/sortierbrett', { card: card.id, target: a.code, reason }),
        send(`/befunde/${a.code}/${way}`, { reason, ...(merges ? { into: b.id } : {}) }),
      ]);
      expect([303, 422]).toContain(moved?.status);
      const lies = await site
        .db()
        .selectFrom('voices.fate as fate')
        .innerJoin('voices.finding as finding', 'finding.id', 'fate.finding_id')
        .select('finding.state')
        .where('fate.contribution_id', '=', card.id)
        .where('fate.replaced_at', 'is', null)
        .execute();
      expect(lies.map(({ state }) => state)).not.toContain('merged');
    },
  );

  test('zwei Stellen, die sich aneinander andocken sollen: kein Kreis', async () => {
    const units = await Promise.all(
      ['Fachdienst Nord', 'Fachdienst Süd'].map(async (name) => {
        const id = crypto.randomUUID();
        return { id, name, code: codeIn(await send('/stellen/neu', { id, name })) };
      }),
    );
    const answers = await Promise.all(
      units.map(({ code, name }, at) =>
        send(`/stellen/${code}/bearbeiten`, { name, attachedToId: units[1 - at]?.id ?? '' }),
      ),
    );
    expect(statuses(answers)).toEqual([303, 422]);
  });

  test('ein Zuwendungsbetrag sinkt, während er verteilt wird: der zweite erfährt, was gilt', async () => {
    const programme = await site.db().selectFrom('grants.programme').select('id').limit(1).executeTakeFirstOrThrow();
    const form = {
      title: 'Kurse',
      programmeId: programme.id,
      grantedCents: '1000',
      startOn: '2026-01-01',
      endOn: '2026-12-31',
    };
    const made = await send('/geld/neu', { id: crypto.randomUUID(), ...form });
    const at = (made.headers.get('location') ?? '').replace(/\?.*/, '');
    const answers = await Promise.all([
      send(`${at}/bearbeiten`, { ...form, grantedCents: '100' }),
      send(`${at}/zuordnungen`, { measure: 'M-121', amountCents: '900' }),
    ]);
    expect(statuses(answers)).toEqual([303, 422]);
  });

  test.each(['rolle', 'sperre'])(
    'zwei, die als Letzte Zugänge geben, nehmen sie einander (%s): einer bleibt',
    async (way) => {
      const people = await Promise.all(
        [1, 2].map(async () => {
          const id = await createPerson(site.db(), { role: 'admin' }, storyNow);
          return { id, cookie: `__Host-qs=${await createSession(site.db(), id, storyNow)}` };
        }),
      );
      const ids = people.map(({ id }) => id);
      const admins = () => site.db().selectFrom('accounts.role_held').where('role', '=', 'admin');
      await site
        .db()
        .deleteFrom('accounts.role_held')
        .where('role', '=', 'admin')
        .where('person_id', 'not in', ids)
        .execute();
      const held = await admins().select(['id', 'person_id']).execute();
      const answers = await Promise.all(
        people.map(({ id, cookie }) => {
          const other = held.find(({ person_id }) => person_id !== id);
          const [path, fields] =
            way === 'rolle'
              ? [`/zugaenge/${other?.person_id}/rollen/${other?.id}`, { _method: 'delete' }]
              : [`/zugaenge/${other?.person_id}/sperre`, { reason }];
          return site.post(path, fields as Record<string, string>, undefined, { cookie });
        }),
      );
      // The other one is refused by the rule, or has lost the right by then.
      const [first, second] = statuses(answers);
      expect([first, second === 422 || second === 403]).toEqual([303, true]);
    },
  );
});
