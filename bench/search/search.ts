import { setTimeout as wait } from 'node:timers/promises';
import { type Db, openDatabase } from '../../src/platform/database/database.ts';
import { startEmbedded } from '../../src/platform/database/embedded/start-embedded.ts';
import type { Bench, Figure } from '../figures.ts';
import { type Measured, withInstallation } from '../installation.ts';
import { answersIn, isAnswered, judged, type Score, scoresByLanguage, type Tried } from './judged.ts';
import { makePeer, peerAnswers } from './peer.ts';
import { measureSpeed } from './speed.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: (message: string) => console.error(message) };

export const searchBench: Bench = {
  name: 'search',
  about: `${judged.length} judged questions in nine languages, and how long an answer takes among 40,000 texts`,
  run: (note) =>
    withInstallation(async (running) => {
      const server = await startEmbedded({ dataDir: running.dataDir, log: quiet, join: true });
      const { db, close } = openDatabase({ ...server.connection, database: 'querschnitt_county_musterau' }, { max: 1 });
      try {
        return [...(await measureAnswers(running, db, note)), ...(await measureSpeed(db, note))];
      } finally {
        await close();
        await server.stop();
      }
    }),
};

/** Every judged question to our search and to the peer, over the same county. */
async function measureAnswers(running: Measured, db: Db, note: (line: string) => void): Promise<Figure[]> {
  const [ours, peers]: [Tried[], Tried[]] = [[], []];
  await makePeer(db);
  for (const each of judged) {
    const answers = answersIn(await page(running, `/${each.language}/suche?q=${encodeURIComponent(each.words)}`));
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

/** A page as a reader gets it, who asks no more often than a person may. */
async function page({ port, host }: Measured, path: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { host } });
    if (answer.status !== 429) return answer.text();
    await wait(1_000);
  }
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
