import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { currentMeasure, measureLine } from '../data.ts';

/** A municipality in which money of a grant arrives. */
export interface GrantPlace {
  id: string;
  code: string;
  name: string;
}

/**
 * The municipalities in which the money of each grant arrives, by the id of the grant: those of the measures that it pays
 * or is named by, of the published offers that deliver these, and of offers that it pays itself. One query.
 */
export async function listGrantPlaces(db: Db): Promise<Map<string, GrantPlace[]>> {
  const { rows } = await sql<GrantPlace & { grantId: string }>`
    with paid as materialized (
      select a.grant_id, ${currentMeasure(sql`a.measure_id`)} as measure_id from grants.allocation a
      union
      select payer.id, ${currentMeasure(sql`named.id`)} from thread.edge e
        join thread.node payer on payer.number = e.from_node and payer.kind = 'grant'
        join thread.node named on named.number = e.to_node and named.kind = 'measure'
      where e.type = 'funds' and e.state = 'asserted'),
    offered as (
      select paid.grant_id, offer.id from paid
        cross join lateral ${measureLine(sql`paid.measure_id`)} as line (id)
        join thread.node measure on measure.kind = 'measure' and measure.id = line.id
        join thread.edge e on e.to_node = measure.number and e.type = 'delivers' and e.state = 'asserted'
        join thread.node offer on offer.number = e.from_node and offer.kind = 'offer'
      union
      select payer.id, offer.id from thread.edge e
        join thread.node payer on payer.number = e.from_node and payer.kind = 'grant'
        join thread.node offer on offer.number = e.to_node and offer.kind = 'offer'
      where e.type = 'funds' and e.state = 'asserted'),
    places as (
      select paid.grant_id, m.municipality_id from paid join concept.measure_municipality m using (measure_id)
      union
      select offered.grant_id, o.municipality_id from offered
        join directory.offer f on f.id = offered.id and f.state = 'published'
        join directory.offer_municipality o on o.offer_id = f.id)
    select places.grant_id as "grantId", place.id, place.code, place.name from places
      join directory.stakeholder place on place.id = places.municipality_id
    order by place.code`.execute(db);
  const byGrant = new Map<string, GrantPlace[]>();
  for (const { grantId, ...place } of rows) byGrant.set(grantId, [...(byGrant.get(grantId) ?? []), place]);
  return byGrant;
}
