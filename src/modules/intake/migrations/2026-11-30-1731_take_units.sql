-- Units come in from a table, too, now that they can be internal until somebody publishes them.
alter table intake.import
  drop constraint import_kind_check,
  add constraint import_kind_check check (kind in ('organisation', 'offer', 'contact-point', 'unit', 'measure'));
alter table intake.doubt
  drop constraint doubt_kind_check,
  add constraint doubt_kind_check check (kind in ('organisation', 'offer', 'contact-point', 'unit', 'measure'));
