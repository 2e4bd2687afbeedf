-- Imports have a module of their own: it uses the verbs of the directory as a person does.
create schema intake;
alter table directory.import set schema intake;
alter table directory.import_row set schema intake;
