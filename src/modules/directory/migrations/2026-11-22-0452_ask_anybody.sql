-- Whoever stands for an entry can be asked whether it is still true: an organisation, a unit, a body, a municipality, or
-- a contact point that belongs to nobody. Why somebody was asked is part of the question: by hand, because the time had
-- come, or for the last time before the entry is hidden.
alter table directory.confirmation_request
  add column stakeholder_id uuid references directory.stakeholder (id) on delete cascade,
  add column occasion text not null default 'by-hand' check (occasion in ('by-hand', 'regular', 'reminder'));
update directory.confirmation_request set stakeholder_id = organisation_id;
alter table directory.confirmation_request
  drop column organisation_id,
  alter column occasion drop default,
  add constraint confirmation_request_one_party check ((stakeholder_id is null) <> (contact_point_id is null));
create index on directory.confirmation_request (stakeholder_id, sent_at);

alter table directory.change_report drop constraint change_report_thing_kind_check;
alter table directory.change_report add constraint change_report_thing_kind_check
  check (thing_kind in ('organisation', 'unit', 'body', 'municipality', 'offer', 'contact-point'));

-- How often the county asks by itself, in months; 0: never. Without a row it is once a year.
create table directory.asking (
  is_the_one boolean primary key default true check (is_the_one),
  every_months smallint not null check (every_months in (0, 6, 12)),
  changed_at timestamptz not null
);

-- What a further contact is kept for, and the last day on which it is.
alter table directory.contact
  add column purpose text not null default 'public'
    check (purpose in ('public', 'confirmation', 'invitation', 'press', 'internal')),
  add column kept_until date,
  add column created_at timestamptz not null default now();
alter table directory.contact alter column created_at drop default, alter column purpose drop default;
update directory.contact set purpose = 'internal' where not is_public;
alter table directory.contact drop column is_public;
