import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useMusterau } from '../demo.ts';

/**
 * What becomes of a row when the thing it points at ends or goes, decided for every foreign key of the house. A new one
 * fails here until it stands in one of these lists. Parties and people are in `naming.test.ts`, merging in `merging.test.ts`.
 */
const site = useMusterau();

const decided: Readonly<Record<string, readonly string[]>> = {
  'a part of the thing: it stays with it, and goes only where the thing was written down by mistake': [
    'concept.assessment.measure_id',
    'concept.edition_approval.edition_id',
    'concept.edition_state.edition_id',
    'concept.field_relation.from_id',
    'concept.field_relation.to_id',
    'concept.measure_municipality.measure_id',
    'concept.measure_partner.measure_id',
    'concept.measure_state.measure_id',
    'concept.objection.measure_id',
    'concept.statement_state.statement_id',
    'concept.statement_tie.statement_id',
    'concept.statement_unit.statement_id',
    'conferences.attendance.conference_id',
    'conferences.conference_state.conference_id',
    'conferences.duty.conference_id',
    'conferences.invited.conference_id',
    'conferences.photo.conference_id',
    'conferences.programme_item.conference_id',
    'conferences.room.conference_id',
    'conferences.room_closing.room_id',
    'conferences.room_field.room_id',
    'conferences.room_summary.room_id',
    'conferences.sentence.conference_id',
    'conferences.step.conference_id',
    'conferences.summary_check.summary_position',
    'directory.offer_municipality.offer_id',
    'directory.pause.contact_point_id',
    'directory.pause.offer_id',
    'directory.proposed_change.request_id',
    'directory.topic_end.topic_id',
    'directory.topic_title.topic_id',
    'evaluation.breakdown_part.breakdown_id',
    'evaluation.report_draft_state.draft_id',
    'evaluation.report_note.report_id',
    'evaluation.report_reading.report_id',
    'evaluation.report_state.report_id',
    'exchange.practice_outcome.practice_id',
    'grants.allocation.grant_id',
    'grants.application_words.grant_id',
    'grants.deadline_settled.grant_id',
    'grants.grant_state.grant_id',
    'grants.handover_part.post_id',
    'grants.post_grant.post_id',
    'grants.programme_deadline.programme_id',
    'grants.programme_ending.programme_id',
    'grants.programme_name.programme_id',
    'grants.programme_part.programme_id',
    'grants.programme_volume.programme_id',
    'intake.import_file.import_id',
    'intake.import_row.import_id',
    'intake.import_thing.import_id',
    'participation.agreement.contribution_id',
    'participation.point.group_id',
    'participation.point.statement_id',
    'participation.point_answer.group_id',
    'participation.statement_publication.statement_id',
    'responsibilities.agenda_item.meeting_id',
    'responsibilities.meeting_outcome.meeting_id',
    'responsibilities.nomination_state.nomination_id',
    'responsibilities.profile_agreement.version_id',
    'responsibilities.profile_version.profile_id',
    'responsibilities.reminder.area_id',
    'responsibilities.task_end.task_id',
    'thread.edge_event.edge_id',
    'thread.gap_reason.node_number',
    'voices.answer.contribution_id',
    'voices.effect_answer.contribution_id',
    'voices.fate.contribution_id',
    'voices.finding_decision.finding_id',
    'voices.finding_decision.option_id',
    'voices.finding_option.finding_id',
    'voices.misreading.contribution_id',
    'voices.receipt.contribution_id',
    'voices.review.contribution_id',
    'file.content.file_id',
  ],
  'history: it says what was, and what it points at never goes': [
    'concept.measure_resolved.measure_id',
    'concept.verdict.edition_id',
    'directory.confirmation_request.contact_point_id',
    'directory.change_report.request_id',
    'evaluation.breakdown.indicator_id',
    'evaluation.breakdown_part.municipality_id',
    'evaluation.reading.indicator_id',
    'evaluation.report_draft_state.report_id',
    'evaluation.report_reading.reading_id',
    'grants.grant.follows_id',
    'responsibilities.nomination.area_id',
    'thread.edge.from_node',
    'thread.edge.to_node',
    'voices.contribution.occasion_id',
    'voices.fate.same_as_id',
    'voices.quote.contribution_id',
    'voices.quote.finding_id',
  ],
  'keeps the thing from going: whoever wants that is told so': [
    'concept.field.edition_id',
    'concept.goal.field_id',
    'concept.measure.edition_id',
    'concept.measure.goal_id',
    'concept.measure_field.field_id',
    'concept.statement.edition_id',
    'conferences.room_field.field_id',
    'directory.body.municipality_id',
    'directory.contact_point.municipality_id',
    'directory.offer.topic_id',
    'directory.offer_municipality.municipality_id',
    'directory.organisation.municipality_id',
    'exchange.practice.visit_id',
    'grants.allocation.measure_id',
    'grants.post_grant.grant_id',
    'participation.period.edition_id',
    'participation.period.occasion_id',
  ],
  'is listed on the page of the thing, also once that has ended': [
    'grants.grant.programme_id',
    'grants.grant.part_id',
    'responsibilities.area.round_id',
    'responsibilities.meeting.round_id',
    'responsibilities.task.area_id',
    'responsibilities.task.meeting_id',
    'voices.contribution.municipality_id',
    'concept.measure_municipality.municipality_id',
    'conferences.programme_item.room_id',
  ],
  'goes along: what is merged takes it to the other one': ['voices.fate.finding_id'],
  'is settled before a draft is thrown away': [
    'participation.point_group.edition_id',
    'participation.statement.edition_id',
  ],
  'loses the thing and keeps its name': [
    'participation.point.field_id',
    'participation.point.goal_id',
    'participation.point.measure_id',
  ],
  'is a tie within one draft, written by whoever takes the thing out': [
    'concept.measure_field.measure_id',
    'concept.statement_tie.goal_id',
    'concept.statement_tie.measure_id',
  ],
  'is the same thing, seen from another module': ['conferences.room.id'],
  'a file that something shows is kept as long as that is there': [
    'conferences.photo.file_id',
    'participation.statement.file_id',
  ],
};

/** Parties and people have tests of their own; the queue of jobs is no thing of the house. */
const elsewhere = [
  'directory.stakeholder',
  'directory.unit',
  'directory.body',
  'directory.organisation',
  'accounts.person',
];

test('of every foreign key it is decided what becomes of it', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct n.nspname || '.' || t.relname || '.' || a.attname as name from pg_constraint c
      join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      join lateral (select unnest(c.conkey) as place) as key on true
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = key.place
    where c.contype = 'f' and n.nspname <> 'pgboss' and not c.confrelid = any(${elsewhere}::regclass[]) order by 1`.execute(
    site.db(),
  );
  const listed = Object.values(decided).flat();
  const found = rows.map(({ name }) => name);
  // Keys over two columns name the edition or the programme a second time.
  const second = ['concept.goal.edition_id', 'concept.measure.is_taken_over', 'concept.measure_field.edition_id'];
  expect(found.filter((name) => !listed.includes(name) && !second.includes(name))).toEqual([]);
  expect(listed.filter((name) => !found.includes(name))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});
