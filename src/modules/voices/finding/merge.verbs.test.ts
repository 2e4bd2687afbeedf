import { expect, test } from 'vitest';
import { assertEdge, edgesOf, registerNode } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { clusterCards, undoSteps } from '../board/verbs.ts';
import { type Card, findCardByCode } from '../contribution/data.ts';
import { listCards } from '../contribution/list.data.ts';
import { listFates } from '../fate/data.ts';
import { noFate } from '../fate/rules.ts';
import { giveFate } from '../fate/verbs.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { type Finding, findFindingByCode } from './data.ts';
import { mergeFindings, splitFinding } from './merge.verbs.ts';
import { moveCards } from './move.verbs.ts';
import { confirmFinding } from './verbs.ts';

const { rolledBack } = useDatabase();
const staff = { kind: 'system', name: 'Moderation' } as const;

async function findingOf(db: Db, title: string, texts: readonly string[]): Promise<Finding> {
  const room = await openRoom(db, `R-${title}`);
  const cards: Card[] = [];
  for (const text of texts) cards.push((await findCardByCode(db, (await speak(db, room, text)).code)) as Card);
  const outcome = await clusterCards(db, staff, voicesMoment, cards, { title, reason: '' });
  const code = outcome.ok && outcome.to.kind === 'finding' ? outcome.to.code : '';
  return (await findFindingByCode(db, code)) as Finding;
}

test(
  'zusammengeführt: alle Karten und Ziele ziehen um, der frühere Befund bleibt mit Grund und Kante lesbar',
  rolledBack(async (db) => {
    const from = await findingOf(db, 'Busse', ['Kein Bus', 'Zu wenig Busse']);
    const into = await findingOf(db, 'Wege', ['Wege am Abend']);
    const goal = { kind: 'goal', id: crypto.randomUUID() };
    await registerNode(db, voicesMoment, { ...goal, code: 'Z9.9', title: 'Wege', isPublic: true });
    const old = { kind: 'finding', id: from.id };
    await assertEdge(db, staff, voicesMoment, { type: 'became', from: old, to: goal, occurredOn: '2026-11-20' });
    expect(await mergeFindings(db, staff, voicesMoment, from, into, 'Beide meinen den Bus')).toEqual({
      ok: true,
      code: into.code,
      cards: 2,
    });
    expect(await listCards(db, { findingId: into.id })).toHaveLength(3);
    expect(await findFindingByCode(db, from.code)).toMatchObject({ state: 'merged', title: 'Busse' });
    const edges = await edgesOf(db, { kind: 'finding', id: into.id });
    expect(
      edges.filter(({ type }) => type === 'merged-into').map(({ from: end, reason }) => [end.code, reason]),
    ).toEqual([[from.code, 'Beide meinen den Bus']]);
    expect(edges.some(({ type, to }) => type === 'became' && to.id === goal.id)).toBe(true);
    const [moved] = await listCards(db, { findingId: into.id, words: 'Kein Bus' });
    const fates = await listFates(db, moved?.id ?? '');
    expect(fates.map(({ kind, replacedReason }) => [kind, replacedReason])).toEqual([
      ['in-finding', null],
      ['in-finding', 'Beide meinen den Bus'],
    ]);
  }),
);

test(
  'abgetrennt: die gewählten Karten werden ein eigener Entwurf, die Kante sagt warum',
  rolledBack(async (db) => {
    const finding = await findingOf(db, 'Kurse', ['Kurs am Abend', 'Kurs mit Kindern', 'Kurs am Morgen']);
    const [chosen] = await listCards(db, { findingId: finding.id, words: 'Kindern' });
    const words = { title: 'Kinderbetreuung', reason: 'Ein eigenes Thema' };
    const outcome = await splitFinding(db, staff, voicesMoment, finding, chosen ? [chosen] : [], words);
    if (!outcome.ok) throw new Error(outcome.key);
    const part = await findFindingByCode(db, outcome.code);
    expect(part).toMatchObject({ state: 'draft', title: 'Kinderbetreuung' });
    expect(await listCards(db, { findingId: part?.id ?? '' })).toHaveLength(1);
    expect(await listCards(db, { findingId: finding.id })).toHaveLength(2);
    const edges = await edgesOf(db, { kind: 'finding', id: part?.id ?? '' });
    expect(edges.find(({ type }) => type === 'split-from')).toMatchObject({ reason: 'Ein eigenes Thema' });
  }),
);

test(
  'ein Befund geht nicht in sich selbst auf, nicht zweimal, nicht ohne Grund, und nie ganz in einen neuen',
  rolledBack(async (db) => {
    const [one, two] = [await findingOf(db, 'Eins', ['A']), await findingOf(db, 'Zwei', ['B'])];
    const merge = (from: Finding, into: Finding, reason: string) =>
      mergeFindings(db, staff, voicesMoment, from, into, reason);
    expect(await merge(one, one, 'x')).toMatchObject({ ok: false, field: 'into' });
    expect(await merge(one, two, ' ')).toMatchObject({ ok: false, field: 'reason' });
    await merge(one, two, 'dasselbe');
    const gone = (await findFindingByCode(db, one.code)) as Finding;
    expect(await merge(gone, two, 'noch einmal')).toMatchObject({ ok: false });
    expect(await merge(two, gone, 'zurück')).toMatchObject({ ok: false, field: 'into' });
    expect(await confirmFinding(db, staff, voicesMoment, gone)).toMatchObject({ ok: false });
    const all = await listCards(db, { findingId: two.id });
    const words = { title: 'Alles', reason: 'alles' };
    expect(await splitFinding(db, staff, voicesMoment, two, all, words)).toMatchObject({ ok: false, field: 'card' });
  }),
);

/** Every card of the finding is said to be there already. */
async function sayExisting(db: Db, finding: Finding): Promise<void> {
  for (const card of await listCards(db, { findingId: finding.id })) {
    const existing = { ...noFate, findingId: finding.id, isExisting: true, reason: 'steht im Wegweiser' };
    const outcome = await giveFate(db, staff, voicesMoment, card, existing, { changeReason: 'gibt es schon' });
    expect(outcome).toEqual({ ok: true });
  }
}

/** What is said of each card in a finding. */
async function saidIn(db: Db, finding: Finding): Promise<(readonly [boolean, string])[]> {
  const all = await listCards(db, { findingId: finding.id });
  const standing = await Promise.all(all.map(async ({ id }) => (await listFates(db, id))[0]));
  return standing.map((fate) => [fate?.isExisting ?? false, fate?.reason ?? ''] as const);
}

const existing = [true, 'steht im Wegweiser'] as const;

test(
  'was von einer Karte gesagt wurde, bleibt beim Zusammenführen, Abtrennen und Verschieben; es wechselt nur der Befund',
  rolledBack(async (db) => {
    const from = await findingOf(db, 'Karte', ['Ein Wegweiser', 'Ein Stadtplan', 'Ein Faltblatt']);
    const into = await findingOf(db, 'Wege', ['Wege am Abend']);
    await sayExisting(db, from);
    const [first] = await listCards(db, { findingId: from.id });
    const outcome = await splitFinding(db, staff, voicesMoment, from, first ? [first] : [], {
      title: 'Pläne',
      reason: 'eigenes Thema',
    });
    const part = (await findFindingByCode(db, outcome.ok ? outcome.code : '')) as Finding;
    expect(await saidIn(db, part)).toEqual([existing]);
    const [moved] = await listCards(db, { findingId: from.id });
    await moveCards(db, staff, voicesMoment, moved ? [moved] : [], part, 'gehört dazu');
    expect(await saidIn(db, part)).toEqual([existing, existing]);
    expect((await mergeFindings(db, staff, voicesMoment, from, into, 'dasselbe')).ok).toBe(true);
    expect((await saidIn(db, into)).filter(([isExisting]) => isExisting)).toEqual([existing]);
  }),
);

test(
  'zurückgenommen liegt die Karte wieder, wo sie lag, mit dem, was von ihr gesagt war',
  rolledBack(async (db) => {
    const finding = await findingOf(db, 'Karte', ['Ein Wegweiser']);
    const other = await findingOf(db, 'Wege', ['Wege am Abend']);
    await sayExisting(db, finding);
    let minutes = 0;
    const later = () => new Date(voicesMoment.getTime() + 60_000 * ++minutes);
    for (const place of [other, 'open'] as const) {
      const cards = await listCards(db, { findingId: finding.id });
      const outcome = await moveCards(db, staff, later(), cards, place, 'verlegt');
      const steps = outcome.ok ? outcome.steps : [];
      const undone = await undoSteps(db, staff, later(), steps, { reason: 'zurück', rooms: undefined });
      expect([undone, await saidIn(db, finding)]).toEqual([{ ok: true }, [existing]]);
    }
  }),
);
