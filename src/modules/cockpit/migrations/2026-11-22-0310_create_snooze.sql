-- What somebody wants to be reminded of later. The thing itself stays where it is; only this person's view waits.
create schema cockpit;
create table cockpit.snooze (
  person_id uuid not null references accounts.person on delete cascade,
  due_key text not null check (length(due_key) between 1 and 300),
  until_on date not null,
  asked_at timestamptz not null,
  primary key (person_id, due_key)
);
