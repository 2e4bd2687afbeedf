import { findCurrentEdition, listFields } from '#modules/concept/index.ts';
import { listUnits } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Context, NotFound } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { conferenceAsked } from '../conference/asked.pages.tsx';
import type { Conference } from '../conference/rules.ts';
import { listRooms } from './data.ts';
import { type Room, type RoomInput, roomScopes } from './rules.ts';

type Asked = Pick<Context<'/:number/:code'>, 'db' | 'params' | 'reach'>;

/** The room that an address names; somebody else's room is not there for a moderator. */
export async function roomAsked(context: Asked): Promise<{ conference: Conference; room: Room }> {
  const conference = await conferenceAsked(context);
  const room = (await listRooms(context.db, conference.id)).find(({ code }) => code === context.params.code);
  if (!room || !reaches(context.reach, roomScopes(room))) throw new NotFound();
  return { conference, room };
}

export interface Choices {
  units: readonly { id: string; name: string }[];
  fields: readonly { id: string; code: string; title: string }[];
}

/** Who can moderate, and the fields of the concept in force; those of an older edition stay where a room has them. */
export async function choicesOf(db: Db, room?: Room): Promise<Choices> {
  const edition = await findCurrentEdition(db);
  const current = edition ? await listFields(db, edition.id) : [];
  const fields = current.map(({ id, code, shortTitle }) => ({ id, code, title: shortTitle }));
  const older = (room?.fields ?? [])
    .filter((field) => !fields.some(({ id }) => id === field.id))
    .map(({ id, code, name }) => ({ id, code, title: name }));
  return { units: await listUnits(db), fields: [...fields, ...older] };
}

/** The first field of a form that names something which does not exist; ids come from a browser. */
export function unknownIn({ units, fields }: Choices, input: RoomInput): 'unitId' | 'fieldIds' | undefined {
  if (input.unitId !== null && !units.some(({ id }) => id === input.unitId)) return 'unitId';
  return input.fieldIds.some((id) => !fields.some((field) => field.id === id)) ? 'fieldIds' : undefined;
}
