import * as v from 'valibot';

const day = v.string();
const orNull = <const S extends v.GenericSchema>(schema: S) => v.nullable(schema);

/** The responsible persons and rounds of `operations.json`; the rest of the file belongs to others. */
export const Operations = v.object({
  responsibles: v.array(
    v.object({
      unitId: v.string(),
      state: v.picklist(['benannt', 'vorgeschlagen', 'offen']),
      since: orNull(day),
      deputy: v.boolean(),
      profileState: orNull(v.picklist(['gueltig', 'abgestimmt_einseitig', 'entwurf'])),
    }),
  ),
  taskProfileTemplate: v.object({
    title: v.string(),
    hoursPerMonth: v.number(),
    tasks: v.array(v.string()),
    notTasks: v.array(v.string()),
    deputyRequired: v.boolean(),
  }),
  rounds: v.array(
    v.object({ body: v.string(), date: day, attended: v.number(), of: v.number(), openTasks: v.number() }),
  ),
});
export type OperationsFile = v.InferOutput<typeof Operations>;

/** The bodies of `county.json`, with how often they meet in words. */
export const County = v.object({ bodies: v.array(v.object({ id: v.string(), meets: v.string() })) });
export type FileBody = v.InferOutput<typeof County>['bodies'][number];

const words = {
  tasks: v.array(v.string()),
  notTasks: v.array(v.string()),
  hoursPerMonth: orNull(v.number()),
  deputyRequired: v.boolean(),
};

/** What `responsibilities.json` adds: functions, minutes, tasks, profiles of the roles. */
export const Own = v.object({
  namedBy: day,
  people: v.record(
    v.string(),
    v.object({
      functionTitle: v.string(),
      deputyTitle: v.string(),
      duties: v.array(v.picklist(['implementation', 'development', 'opening'])),
      account: v.optional(v.string()),
    }),
  ),
  agreedOn: v.record(v.string(), day),
  roleProfiles: v.array(
    v.object({
      roleType: v.picklist(['coordination', 'staff-unit', 'officer']),
      party: v.string(),
      title: v.string(),
      agreedOn: orNull(day),
      ...words,
    }),
  ),
  rounds: v.array(v.object({ body: v.string(), firstDueOn: day, ofAreas: v.boolean() })),
  minutes: v.array(
    v.object({
      body: v.string(),
      date: day,
      place: v.string(),
      items: v.array(v.string()),
      notes: v.array(v.string()),
    }),
  ),
  planned: v.array(v.object({ body: v.string(), date: day, place: v.string(), items: v.array(v.string()) })),
  tasks: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      owner: v.string(),
      for: v.string(),
      area: orNull(v.string()),
      meeting: orNull(v.tuple([v.string(), day])),
      begunOn: v.optional(day),
      dueOn: orNull(day),
      doneOn: orNull(day),
      promise: v.optional(v.boolean(), false),
      about: v.optional(v.string()),
    }),
  ),
});
export type OwnFile = v.InferOutput<typeof Own>;
