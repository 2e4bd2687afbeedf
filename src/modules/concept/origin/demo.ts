import { assertEdge, edgesOf, findNodeByCode } from '#modules/thread/index.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';

interface OfferEntry {
  id: string;
  measureId: string | null;
}

/** Which offer delivers which measure: the directory knows no measures, so the concept ties them once both are there. */
export async function tieOffers({ db, by, now, file, report }: DemoContext, occurredOn: string): Promise<void> {
  const { offers } = file('actors') as { offers: OfferEntry[] };
  for (const { id: code, measureId } of offers) {
    if (measureId === null) continue;
    const offer = await findNodeByCode(db, 'offer', code);
    const measure = await findNodeByCode(db, 'measure', measureId);
    const row = `${code} → ${measureId}`;
    if (!offer || !measure) {
      report({ source: 'actors.json', row, outcome: 'refused', reason: offer ? 'Maßnahme fehlt' : 'Angebot fehlt' });
      continue;
    }
    const importKey = `actors.json:${code}:delivers:${measureId}`;
    const isTied = (await edgesOf(db, offer)).some((edge) => edge.type === 'delivers' && edge.to.id === measure.id);
    if (isTied) {
      report({ source: 'actors.json', row, outcome: 'unchanged' });
      continue;
    }
    await assertEdge(db, by, now, { type: 'delivers', from: offer, to: measure, occurredOn, importKey });
    report({ source: 'actors.json', row, outcome: 'taken' });
  }
}
