import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { currentMeasure, measureLine } from '../data.ts';
import { isUnderWay } from '../rules.ts';
import type { Delivery } from './rules.ts';

/** Offers that deliver a measure which a grant under way pays, by grant and offer; of one grant where it is given. */
export async function listDeliveries(db: Db, today: string, grantId?: string): Promise<Delivery[]> {
  const only = grantId === undefined ? sql`` : sql`and g.id = ${grantId}`;
  const { rows } = await sql<Delivery>`
    select distinct g.code as "grantCode", g.start_on as "grantStartOn", g.end_on as "grantEndOn", m.code as "measureCode", offer.code as "offerCode",
      offer.title as "offerTitle", o.ends_on as "offerEndOn", o.is_permanent as "isPermanent",
      (select s.state from grants.grant_state s where s.grant_id = g.id order by s.id desc limit 1) as "grantState"
    from grants.allocation a
    join grants.grant g on g.id = a.grant_id
    join concept.measure m on m.id = ${currentMeasure(sql`a.measure_id`)}
    cross join lateral ${measureLine(sql`m.id`)} as line (id)
    join thread.node measure on measure.kind = 'measure' and measure.id = line.id
    join thread.edge edge on edge.to_node = measure.number and edge.type = 'delivers' and edge.state = 'asserted'
    join thread.node offer on offer.number = edge.from_node and offer.kind = 'offer'
    join directory.offer o on o.id = offer.id
    where o.state = 'published' ${only}
    order by "grantCode", "offerCode"`.execute(db);
  return rows.filter(({ grantState: state, grantStartOn: startOn }) => isUnderWay({ state, startOn }, today));
}
