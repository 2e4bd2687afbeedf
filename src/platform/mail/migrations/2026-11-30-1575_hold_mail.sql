-- A county that holds its mail sends none: a restored copy, in which the night would write to real people a second time.
create table mail.hold (
  is_held boolean primary key default true check (is_held),
  since timestamptz not null,
  reason text not null check (reason <> '')
);
