import { sql } from 'kysely';
import { rowsBehind } from '../../../test/figures.ts';
import { unescaped } from '../../../test/form-of.ts';
import type { Resident, SimulatedCounty } from '../county.ts';

/** Reckoned here from the rows themselves, so that a mistake in the product's own sums cannot hide. */
const granted = `state in ('granted', 'running', 'proof-submitted', 'settled')`;
const withState = `
  select g.*, extract(year from g.start_on)::int as year, p.funder_kind, p.code as programme_code,
    (select s.state from grants.grant_state s where s.grant_id = g.id order by s.id desc limit 1) as state
  from grants.grant g join grants.programme p on p.id = g.programme_id`;

const centsOf = (cell = '') => Math.round(Number(cell.replace(/[^\d,-]/g, '').replace(',', '.')) * 100);
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Each year and programme: what was granted and spent is what its grants were granted and have spent. */
async function sumsOfYears(county: SimulatedCounty, who: Resident): Promise<string[]> {
  const address = '/geld/jahre';
  const rows = await rowsBehind(address, (asked) => county.get(asked, who));
  const said = rows.map(
    ([year, code, , , count, , sum, spent]) =>
      `${year} ${code}: ${count} with ${centsOf(sum)}, ${centsOf(spent)} spent`,
  );
  const { rows: reckoned } = await sql<{ words: string }>`
    select year || ' ' || programme_code || ': ' || count(*) || ' with '
      || sum(case when ${sql.raw(granted)} then coalesce(granted_cents, 0) else 0 end) || ', '
      || sum(case when ${sql.raw(granted)} then spent_cents else 0 end) || ' spent' as words
    from (${sql.raw(withState)}) g where state not in ('idea', 'preparing') group by year, programme_code`.execute(
    county.db,
  );
  return differences(address, said, reckoned);
}

/** What the state gave in a year is at least what its grants of that year add up to, and the lines add up to it. */
async function stateMoneyOfYears(county: SimulatedCounty, who: Resident): Promise<string[]> {
  const address = '/geld/landesmittel';
  const sums = new Map<string, number>();
  for (const [year = '', , , , , sum] of await rowsBehind(address, (asked) => county.get(asked, who)))
    sums.set(year, (sums.get(year) ?? 0) + centsOf(sum));
  const said = [...sums].map(([year, cents]) => `${year}: ${cents}`);
  const { rows: reckoned } = await sql<{ words: string }>`
    with own as (
      select year, sum(granted_cents) as cents from (${sql.raw(withState)}) g
      where funder_kind = 'state' and granted_cents is not null and ${sql.raw(granted)} group by year)
    select coalesce(o.year, m.year) || ': ' || greatest(coalesce(o.cents, 0), coalesce(m.amount_cents, 0)) as words
    from own o full join grants.state_money m on m.year = o.year
    where o.year is not null or m.amount_cents > 0`.execute(county.db);
  return differences(address, said, reckoned);
}

/** One grant after another: what its page says is allocated and left is what its allocations leave. */
async function partsOfAGrant(county: SimulatedCounty, who: Resident): Promise<string[]> {
  const { rows } = await sql<{ code: string; allocated: number; left: number }>`
    select g.code, sum(a.amount_cents)::float8 as allocated,
      (coalesce(g.granted_cents, 0) - sum(a.amount_cents))::float8 as left
    from grants.grant g join grants.allocation a on a.grant_id = g.id group by g.id
    order by md5(g.id::text || ${county.clock.now.toISOString().slice(0, 10)}) limit 3`.execute(county.db);
  const wrong: string[] = [];
  for (const { code, ...sums } of rows) {
    const address = `/geld/zuwendungen/${code}`;
    const html = mainOf(await (await county.get(address, who)).text());
    const text = unescaped(html.replace(/<[^>]*>/g, ' '));
    const amounts = amountsIn(text);
    for (const [what, cents] of Object.entries(sums))
      if (!amounts.has(cents)) wrong.push(`${address} says nowhere that ${cents} cents are ${what}`);
  }
  return wrong;
}

/** Cents of all amounts of a text, whichever language its reader has chosen: `4.187,20 €`, `€4,187.20`. */
function amountsIn(text: string): Set<number> {
  const found = [/(\d[\d.,]*)\s?€/g, /€\s?(\d[\d.,]*)/g].flatMap((look) =>
    [...text.matchAll(look)].map(([, amount = '']) => amount),
  );
  return new Set(
    found.map((amount) => {
      const [, whole = '', cents = '00'] = /^(.*?)(?:[.,](\d\d))?$/.exec(amount.replace(/[.,]$/, '')) ?? [];
      return Number(whole.replace(/\D/g, '')) * 100 + Number(cents);
    }),
  );
}

/** Sums of money that the county's pages and files may say otherwise than its records add up, each asked by itself. */
export const moneyAsked: readonly ((county: SimulatedCounty, who: Resident) => Promise<string[]>)[] = [
  sumsOfYears,
  stateMoneyOfYears,
  partsOfAGrant,
];

function differences(address: string, said: readonly string[], reckoned: readonly { words: string }[]): string[] {
  const expected = reckoned.map(({ words }) => words);
  return [
    ...said.filter((one) => !expected.includes(one)).map((one) => `${address} says ${one}, the grants do not`),
    ...expected.filter((one) => !said.includes(one)).map((one) => `${address} does not say ${one}, the grants do`),
  ];
}
