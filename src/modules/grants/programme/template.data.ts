import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { ProgrammeDeadlineInput } from './deadline.rules.ts';
import type { ProgrammePartInput } from './part.rules.ts';
import type { ProgrammeInput, ProgrammeVolumeInput } from './rules.ts';

/** A programme that a county takes over and adapts: what is publicly known about it up to a day. */
export interface Template extends ProgrammeInput {
  key: string;
  parts: readonly ProgrammePartInput[];
  deadlines: readonly ProgrammeDeadlineInput[];
  volumes: readonly ProgrammeVolumeInput[];
}

/** What a template leaves out of a part or a deadline is unknown. */
const unknownOfPart = { sharePercent: null, isChecked: false };
const unknownOfDeadline = { amount: null, unit: null, month: null, dayOfMonth: null, yearOffset: null };

/** All templates, by key. */
export async function listTemplates(db: Db): Promise<Template[]> {
  const rows = await db.selectFrom('grants.programme_template').select(['key', 'content']).orderBy('key').execute();
  return rows.map(({ key, content }) => {
    const template = content as unknown as Omit<Template, 'key'>;
    return {
      ...template,
      key,
      parts: template.parts.map((part) => ({ ...unknownOfPart, ...part })),
      deadlines: template.deadlines.map((deadline) => ({ ...unknownOfDeadline, ...deadline })),
    };
  });
}

/** Keeps two people from taking over the same template at the same moment. */
export async function lockTemplate(db: Db, key: string): Promise<void> {
  await sql`select from grants.programme_template where key = ${key} for update`.execute(db);
}
