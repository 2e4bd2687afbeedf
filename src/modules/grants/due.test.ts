import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/i18n/format.ts';
import { useMusterau } from '../../../test/demo.ts';
import { storyNow } from '../../../test/site.ts';
import { listAllocations } from './allocation/data.ts';
import { isConflict, periodWarning } from './allocation/rules.ts';
import { listDeliveries } from './delivery/data.ts';
import { deliveryQuestion } from './delivery/rules.ts';
import { findGrantByCode, listGrants } from './grant/data.ts';
import { standingOf } from './grant/rules.ts';
import { reviseGrant } from './grant/verbs.ts';
import { isHandoverDue } from './handover/rules.ts';
import { completePart } from './handover/verbs.ts';
import { findPostByCode, listPosts } from './post/data.ts';
import { movePostEnd } from './post/verbs.ts';
import { dueByKey } from './test-support.ts';

const site = useMusterau();
const today = '2026-11-22';
const coordinator = { role: 'coordinator' } as const;
const by = { kind: 'system', name: 'test' } as const;
const text = async (path: string, person?: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();

describe('Die Fallen des Demo-Kreises beim Geld', () => {
  test('Falle FM01, ST1: Die Koordination endet in 39 Tagen und steht zuoberst; die Klippe nennt, was daran hängt', async () => {
    const page = await text('/heute', coordinator);
    const [first] = page.split('<ol class="qs-needs">').slice(1);
    expect(/<h2><a href="[^"]+">([^<]+)</.exec(first ?? '')?.[1]).toBe(
      'Folgeantrag für Koordinationsstelle 1 (2026) stellen',
    );
    expect(page.includes('noch 39 Tage')).toBe(true);
    const due = (await dueByKey(site.db(), today)).get('grants.apply:FM01');
    expect(due).toMatchObject({ dueOn: '2026-12-31', weight: 3 });
    for (const part of ['WIR-Koordination (1,0)', 'M-112', 'M-121', 'M-613']) expect(due?.consequence).toContain(part);
  });

  test.each([
    ['ST1', 60, ['Zusagen und offene Antworten', 'Was nur diese Person weiß']],
    [
      'ST2',
      0,
      [
        'Stand der Maßnahmen',
        'Fristen und Anträge',
        'Kontakte',
        'Zusagen und offene Antworten',
        'Was nur diese Person weiß',
      ],
    ],
    ['ST6', 20, ['Fristen und Anträge', 'Kontakte', 'Zusagen und offene Antworten', 'Was nur diese Person weiß']],
  ])(
    'Falle %s: Die Übergabe steht bei %d %% und ist seit 1. Oktober überfällig, mit der Liste dessen, was fehlt',
    async (code, percent, missing) => {
      const due = (await dueByKey(site.db(), today)).get(`grants.handover:${code}`);
      expect(due?.dueOn).toBe('2026-10-01');
      expect(due?.consequence).toContain(percent === 0 ? 'Noch nicht begonnen' : `Zu ${percent} Prozent gefüllt.`);
      if (percent > 0) for (const part of missing) expect(due?.consequence).toContain(part);
      expect(due?.href).toBe(`/geld/stellen/${code}`);
      const page = await text(`/geld/stellen/${code}`, coordinator);
      expect(page).toContain('Übergabe seit 1. Oktober 2026 fällig, 52 Tage überfällig');
      for (const part of missing) expect(page).toContain(part);
      expect(await text('/geld/stellen', { role: 'head' })).toContain(
        percent === 0 ? 'noch nicht begonnen, überfällig' : `${percent} %, überfällig`,
      );
    },
  );

  test('Falle ST5: Eine Übergabe, die erst 2027 fällig ist, drängt niemanden', async () => {
    expect((await dueByKey(site.db(), today)).has('grants.handover:ST5')).toBe(false);
    expect(await text('/geld/stellen/ST5', coordinator)).not.toContain('überfällig');
  });

  test('Falle FM06: Der Nachweis ist seit 30. September überfällig und verschwindet nicht hinter „läuft“', async () => {
    const due = (await dueByKey(site.db(), today)).get('grants.proof:FM06');
    expect(due).toMatchObject({ dueOn: '2026-09-30', weight: 2 });
    const grant = await findGrantByCode(site.db(), 'FM06');
    expect([grant?.state, grant && standingOf(grant, today)]).toEqual(['running', 'proof-overdue']);
    expect(await text('/geld/zuwendungen/FM06', coordinator)).toContain('Nachweis überfällig');
    expect(await text('/geld', coordinator)).toContain('Nachweis überfällig');
  });

  test('Falle FM02 → M-612: Die Arbeit beginnt nach dem Zeitraum; die Warnung kommt vor dem Nachweis', async () => {
    const due = (await dueByKey(site.db(), today)).get('grants.period:FM02-M-612');
    expect(due?.title).toBe('M-612 beginnt erst nach FM02');
    expect(due?.consequence).toContain('1.500');
    const grant = await findGrantByCode(site.db(), 'FM02');
    expect((due?.dueOn ?? '') < (grant?.proofDueOn ?? '')).toBe(true);
    expect(await text('/geld/zuwendungen/FM02', coordinator)).toContain('beginnt erst nach dem Zeitraum');
  });

  test('Falle FM07 → M-313: Auch Geld, das nur im Konzept steht, muss zum Zeitraum passen', async () => {
    const periods = [...(await dueByKey(site.db(), today)).keys()].filter((key) => key.startsWith('grants.period:'));
    expect(periods).toEqual(['grants.period:FM02-M-612', 'grants.period:FM07-M-313']);
    expect(await text('/geld/zuwendungen/FM07', coordinator)).toContain('M-313');
  });

  test('Falle O-006, FM09: Das Angebot endet vor seiner Förderung; gefragt wird, ob verlängert oder aufgehört wird', async () => {
    const due = (await dueByKey(site.db(), today)).get('grants.offer:O-006-FM09');
    expect(due?.title).toContain('verlängern oder aufhören?');
    expect(due?.consequence).toContain('31.03.2027');
    expect(due?.consequence).toContain('31.03.2028');
    const page = await text('/geld/zuwendungen/FM09', coordinator);
    expect(page).toContain('Endet vor der Förderung: verlängern oder aufhören?');
  });

  test('Falle O-002 bis O-033: Wer vor dem Geld endet und wer weitergeht, sind genau die zwölf Angebote der Unterlagen', async () => {
    const deliveries = (await listDeliveries(site.db(), today)).map(
      (one) => [one.offerCode, deliveryQuestion(one)] as const,
    );
    const of = (question: string) => deliveries.filter(([, one]) => one === question).map(([code]) => code);
    expect([...new Set(of('ends-before-grant'))].sort()).toEqual([
      'O-002',
      'O-005',
      'O-006',
      'O-008',
      'O-011',
      'O-032',
    ]);
    expect([...new Set(of('outlives-grant'))].sort()).toEqual(['O-009', 'O-010', 'O-017', 'O-029', 'O-030', 'O-033']);
  });

  test('Falle FM08: Eine Zuwendung ohne Maßnahme bekommt einen Hinweis; FM14 ist abgerechnet und bekommt keinen', async () => {
    const keys = [...(await dueByKey(site.db(), today)).keys()];
    expect(keys.filter((key) => key.startsWith('grants.unused:'))).toEqual(['grants.unused:FM08']);
    expect(await text('/geld/zuwendungen/FM08', coordinator)).toContain('keiner Maßnahme zugeordnet');
    expect(await text('/geld/zuwendungen/FM14', coordinator)).not.toContain('Diese Zuwendung ist keiner Maßnahme');
  });
});

describe('Die Übergabe einer Stelle', () => {
  test('wird Teil für Teil abgeschlossen; was nur eine Person weiß, braucht einen Ort', async () => {
    const refused = await site.post('/geld/stellen/ST1/uebergabe', { part: 'knowledge', note: '' }, coordinator);
    expect([refused.status, (await refused.text()).includes('wo es liegt')]).toEqual([422, true]);
    const submitted = { part: 'knowledge', note: 'Sprachmemo im Ordner Übergabe' };
    expect((await site.post('/geld/stellen/ST1/uebergabe', submitted, coordinator)).status).toBe(303);
    expect(await text('/geld/stellen/ST1', coordinator)).toContain('Sprachmemo im Ordner Übergabe');
    expect((await dueByKey(site.db(), today)).get('grants.handover:ST1')?.consequence).toContain('Zu 80 Prozent');
    const reopened = { _method: 'delete', part: 'knowledge' };
    expect((await site.post('/geld/stellen/ST1/uebergabe', reopened, coordinator)).status).toBe(303);
    expect((await dueByKey(site.db(), today)).get('grants.handover:ST1')?.consequence).toContain('Zu 60 Prozent');
  });

  test('liest die Dezernatsleitung, ändert sie aber nicht; der Kreistag sieht sie nicht', async () => {
    expect((await site.get('/geld/stellen/ST1', { role: 'head' })).status).toBe(200);
    expect(await text('/geld/stellen/ST1', { role: 'head' })).not.toContain('name="part"');
    expect((await site.post('/geld/stellen/ST1/uebergabe', { part: 'promises' }, { role: 'head' })).status).toBe(403);
    expect((await site.get('/geld/stellen/ST1', { role: 'council' })).status).toBe(403);
    expect((await site.get('/geld/stellen/ST99', coordinator)).status).toBe(404);
  });
});

const soon = fc.integer({ min: -120, max: 400 }).map((days) => addDays(today, days));

/** What the rules say about the days as they stand in the database now, key by key. */
async function expected(): Promise<string[]> {
  const db = site.db();
  const keys = (await listGrants(db)).flatMap((grant) => {
    const standing = standingOf(grant, today);
    return grant.proofDueOn && (standing === 'proof-due' || standing === 'proof-overdue')
      ? [`proof:${grant.code}`]
      : [];
  });
  for (const one of await listAllocations(db)) {
    const warning = periodWarning(
      { startOn: one.grantStartOn, endOn: one.grantEndOn },
      { startOn: one.measureStartOn, endOn: one.measureEndOn },
    );
    if (warning && isConflict(warning)) keys.push(`period:${one.grantCode}-${one.measureCode}`);
  }
  for (const one of await listDeliveries(db, today)) {
    if (deliveryQuestion(one) === 'ends-before-grant') keys.push(`offer:${one.offerCode}-${one.grantCode}`);
  }
  for (const post of await listPosts(db)) if (isHandoverDue(post, today)) keys.push(`handover:${post.code}`);
  return [...new Set(keys)].sort();
}

describe('Invariante 11: Bewegt sich ein Datum, sind alle Warnungen neu', () => {
  test('von Zuwendung, Stelle, Maßnahme und Angebot: gewarnt wird genau, wovor die Tage von jetzt warnen', async () => {
    const db = site.db();
    const move = fc.oneof(
      fc.record({ of: fc.constant('grant' as const), code: fc.constantFrom('FM01', 'FM02', 'FM06', 'FM09'), on: soon }),
      fc.record({ of: fc.constant('post' as const), code: fc.constantFrom('ST1', 'ST2', 'ST5'), on: soon }),
      fc.record({ of: fc.constant('measure' as const), code: fc.constantFrom('M-612', 'M-211', 'M-521'), on: soon }),
      fc.record({ of: fc.constant('offer' as const), code: fc.constantFrom('O-006', 'O-002', 'O-029'), on: soon }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 4 }), async (moves) => {
        for (const { of, code, on } of moves) {
          if (of === 'grant') {
            const grant = await findGrantByCode(db, code);
            if (grant) await reviseGrant(db, by, storyNow, grant, { ...grant, endOn: on, proofDueOn: addDays(on, 90) });
          } else if (of === 'post') {
            const post = await findPostByCode(db, code);
            if (post) await movePostEnd(db, by, storyNow, post, { endOn: on, reason: 'verlegt' });
          } else if (of === 'measure') {
            await sql`update concept.measure set start_on = ${on}, end_on = ${addDays(on, 200)}
              where code = ${code}`.execute(db);
          } else {
            await sql`update directory.offer set ends_on = ${on}, is_permanent = false where code = ${code}`.execute(
              db,
            );
          }
        }
        const warned = [...(await dueByKey(db, today)).keys()]
          .map((key) => key.replace('grants.', ''))
          .filter((key) => /^(proof|offer|handover|period):/.test(key) && key !== 'period:FM07-M-313');
        expect(warned.sort()).toEqual(await expected());
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('auch die öffentliche Förderklippe rechnet sofort neu, nicht aus dem Gedächtnis', async () => {
    const db = site.db();
    const grant = await findGrantByCode(db, 'FM10');
    const shown = async () => (await text('/de/foerderklippe?am=2027-04-01')).includes('data-grant="FM10"');
    expect(await shown()).toBe(false);
    const edited = { ...fieldsOf(grant), endOn: '2027-01-31', proofDueOn: '2027-06-30' };
    expect((await site.post('/geld/zuwendungen/FM10/bearbeiten', edited, coordinator)).status).toBe(303);
    expect(await shown()).toBe(true);
  });
});

function fieldsOf(grant: Awaited<ReturnType<typeof findGrantByCode>>): Record<string, string> {
  if (!grant) throw new Error('the grant is missing');
  const euros = (cents: number | null) => (cents === null ? '' : `${cents / 100}`.replace('.', ','));
  return {
    title: grant.title,
    programmeId: grant.programmeId,
    partId: grant.partId ?? '',
    startOn: grant.startOn,
    appliedCents: euros(grant.appliedCents),
    grantedCents: euros(grant.grantedCents),
    ownShareCents: euros(grant.ownShareCents),
    spentCents: euros(grant.spentCents),
    paidOutCents: euros(grant.paidOutCents),
    applyBy: '',
    note: '',
  };
}

test('der Folgeantrag zu FM01 ist vorausgefüllt; ist er gestellt, wird niemand mehr erinnert', async () => {
  const db = site.db();
  const due = async () => (await dueByKey(db, today)).get('grants.apply:FM01');
  await sql`update grants.grant set end_on = '2026-12-31' where code = 'FM01'`.execute(db);
  expect((await due())?.href).toBe('/geld/neu?folgt=FM01');
  const form = await text('/geld/neu?folgt=FM01', coordinator);
  for (const filled of ['Koordinationsstelle 1 (2027)', '2027-01-01', '2027-12-31', '60000']) {
    expect([filled, form.includes(`value="${filled}"`)]).toEqual([filled, true]);
  }
  const predecessor = await findGrantByCode(db, 'FM01');
  const sent = {
    ...fieldsOf(predecessor),
    id: '7d1c9a52-4c0e-4a35-9d57-0a6f0d6f2b11',
    title: 'Koordinationsstelle 1 (2027)',
    startOn: '2027-01-01',
    endOn: '2027-12-31',
  };
  const created = await site.post(
    '/geld/neu?folgt=FM01',
    { ...sent, grantedCents: '', spentCents: '', paidOutCents: '' },
    coordinator,
  );
  expect(created.status).toBe(303);
  const href = (created.headers.get('location') ?? '').split('?')[0];
  expect((await due())?.href).toBe(href);
  const submitted = { state: 'applied', on: '2026-11-22', reason: '' };
  expect((await site.post(`${href}/stand`, submitted, coordinator)).status).toBe(303);
  expect(await due()).toBeUndefined();
});

test('was eine Übergabe abschließt, tut niemand zweimal', async () => {
  const post = await findPostByCode(site.db(), 'ST6');
  if (!post) throw new Error('ST6 is missing');
  const input = { part: 'measures', note: '', content: { rows: 1, isAsRead: true } } as const;
  expect(await completePart(site.db(), by, storyNow, post, input)).toMatchObject({ ok: false });
});
