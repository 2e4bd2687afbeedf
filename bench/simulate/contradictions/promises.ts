import { sql } from 'kysely';
import type { Resident, SimulatedCounty } from '../county.ts';

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Which entry of the list of what is due stands for a card that has no answer, by what is missing. */
const entries: readonly (readonly [missing: string, link: RegExp])[] = [
  ['flagged', /href="\/stimmen(\?stand=flagged|\/C-)/],
  ['open', /href="\/stimmen\/sortierbrett/],
  ['unanswered', /href="\/stimmen\?[^"]*antwort=nein/],
];

/** Cards that nobody has answered and that stand in nobody's list of what is due, not even under what was put off. */
export async function forgottenCards(county: SimulatedCounty, who: Resident): Promise<string[]> {
  // Comments on a draft of the concept are due together, with the draft.
  const { rows } = await sql<{ missing: string; codes: string }>`
    select case when v.state = 'flagged' then 'flagged' when v.fate is null then 'open' else 'unanswered' end as missing,
      min(v.code) as codes
    from voices.card v join voices.occasion o on o.id = v.occasion_id
    where (v.first_answered_at is null or v.fate is null) and o.kind <> 'draft' group by 1`.execute(county.db);
  const answer = await county.get('/heute/alles', who);
  const html = mainOf(await answer.text());
  return rows
    .filter(({ missing }) => !entries.find(([name]) => name === missing)?.[1].test(html))
    .map(({ missing, codes }) => `${who.role}: /heute/alles says nothing of cards that are ${missing}, as ${codes}`);
}

/** Public addresses of things that somebody may have kept: each leads on, or says what has ended. */
export interface Kept {
  note(address: string): void;
  faults(county: SimulatedCounty, guest: Resident, count: number): Promise<string[]>;
}

export function keptAddresses(): Kept {
  const kept = new Set<string>();
  return {
    note(address) {
      const [path = '', query = ''] = address.split('#')[0]?.split('?') ?? [];
      // M-12 of an edition before is another thing than M-12 of today.
      const edition = new URLSearchParams(query).get('fassung');
      if (/\/([A-Z]{1,8}-?)?\d[\w-]*(\/|$)/.test(path)) kept.add(edition ? `${path}?fassung=${edition}` : path);
    },
    async faults(county, guest, count) {
      const wrong: string[] = [];
      for (const address of [...kept].slice(0, count)) {
        // Whoever was asked goes to the end.
        kept.delete(address);
        kept.add(address);
        const { status } = await county.get(address, guest);
        if (status >= 400 && status !== 410) wrong.push(`${address} was public and answers ${status}`);
      }
      return wrong;
    },
  };
}
