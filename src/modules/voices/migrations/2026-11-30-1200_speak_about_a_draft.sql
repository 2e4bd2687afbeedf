-- A place to speak can have its end written down beforehand: the draft of a concept is open until the end of a day.
alter table voices.occasion add column closes_at timestamptz;
alter table voices.occasion add check (closes_at is null or opened_at is not null);

create or replace function voices.refuse_when_closed() returns trigger language plpgsql as $$
declare
  closed timestamptz;
begin
  select coalesce(closed_at, case when closes_at <= new.received_at then closes_at end) into closed
    from voices.occasion where id = new.occasion_id for key share;
  if closed is not null and new.source <> 'import' then
    raise exception 'occasion % is closed', new.occasion_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- What a voice is about: also a draft of the concept, or one of its fields or goals.
alter table voices.contribution drop constraint contribution_about_kind_check;
alter table voices.contribution add constraint contribution_about_kind_check
  check (about_kind in ('measure', 'offer', 'edition', 'field', 'goal'));
create index contribution_by_about on voices.contribution (about_id) where about_id is not null;

-- What a voice about a draft asked for can stand in it now.
alter table voices.fate drop constraint fate_kind_check;
alter table voices.fate add constraint fate_kind_check
  check (kind in ('in-finding', 'in-draft', 'same-as', 'forwarded', 'parked', 'not-pursued', 'withheld'));
