-- The schema of the module participation.
create schema participation;
