-- The schema of the module exchange.
create schema exchange;
