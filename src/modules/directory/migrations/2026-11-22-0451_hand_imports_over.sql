-- Imports have a module of their own, "intake"; it uses the verbs of the directory as a person does.
create schema if not exists intake;
alter table if exists directory.import set schema intake;
alter table if exists directory.import_row set schema intake;
