import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersTo } from '../../src/house/answers.ts';
import { connectModules } from '../../src/house/connect.ts';
import { modules } from '../../src/modules.ts';
import { loadDemo } from '../../src/ops/demo-county.ts';
import { type Db, openDatabase } from '../../src/platform/database/database.ts';
import { startEmbedded } from '../../src/platform/database/embedded/start-embedded.ts';
import { migrate, readAllMigrations } from '../../src/platform/database/migrate.ts';
import type { LanguageTag } from '../../src/platform/i18n/languages.ts';
import { testSecrets } from '../../src/platform/testing/secrets.ts';
import type { Bench, Figure } from '../figures.ts';
import { isAnswered, judged, type Score, scoresByLanguage, type Tried } from './judged.ts';
import { makePeer, peerAnswers } from './peer.ts';
import { measureSpeed } from './speed.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: (message: string) => console.error(message) };
/** The day of the demo county's story. */
const now = new Date('2026-11-22T14:10:00Z');

export const searchBench: Bench = {
  name: 'search',
  about: `${judged.length} judged questions in nine languages, and how long an answer takes among 40,000 texts`,
  async run(note) {
    const folder = mkdtempSync(join(tmpdir(), 'qs-bench-'));
    const server = await startEmbedded({ dataDir: folder, log: quiet });
    try {
      const { db, close } = openDatabase(server.connection, { max: 1 });
      await migrate(db, await readAllMigrations());
      connectModules(modules);
      const county = { slug: 'musterau', name: 'Kreis Musterau', hosts: [], db };
      await loadDemo(county, { modules, now, secrets: testSecrets } as unknown as Parameters<typeof loadDemo>[1]);
      const figures = [...(await measureAnswers(db, note)), ...(await measureSpeed(db, note))];
      await close();
      return figures;
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Every judged question to our search and to the peer, over the same county. */
async function measureAnswers(db: Db, note: (line: string) => void): Promise<Figure[]> {
  const [ours, peers]: [Tried[], Tried[]] = [[], []];
  await makePeer(db);
  for (const each of judged) {
    const { topics, found } = await answersTo(db, each.language as LanguageTag, each.words);
    const answers = [...topics.map(({ code }) => code), ...found.map((one) => one.each.code)];
    ours.push({ ...each, answers });
    peers.push({ ...each, answers: await peerAnswers(db, each.words) });
    if (!isAnswered(each, answers)) {
      note(`not answered, ${each.language}: ${each.words} (${answers.slice(0, 3).join(', ') || 'nothing found'})`);
    }
  }
  const peerScores = scoresByLanguage(peers);
  return [...scoresByLanguage(ours)].flatMap(([language, score]) =>
    figuresOf(language, score, peerScores.get(language)),
  );
}

function figuresOf(language: string, ours: Score, peer: Score = ours): Figure[] {
  const share = (count: number, { questions }: Score) => (100 * count) / questions;
  const name = 'plain german full text';
  return [
    {
      what: `answered among the first three, ${language}`,
      ours: share(ours.answered, ours),
      unit: '%',
      peers: [{ name, value: share(peer.answered, peer) }],
      limit: { kind: 'at least', value: 85, why: 'whoever asks is answered' },
    },
    {
      what: `nothing found, ${language}`,
      ours: share(ours.empty, ours),
      unit: '%',
      peers: [{ name, value: share(peer.empty, peer) }],
      limit: { kind: 'at most', value: 10, why: 'an empty page is the end of the way' },
    },
  ];
}
