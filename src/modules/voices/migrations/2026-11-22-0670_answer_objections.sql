-- Whoever answers an objection signs it; the owner of the receipt reads answer and role.
alter table voices.objection add column answered_by text not null default '';
alter table voices.objection add column answered_by_id uuid;
alter table voices.objection add check ((answered_at is null) = (answer = ''));
create index objection_by_contribution on voices.objection (contribution_id, at);
