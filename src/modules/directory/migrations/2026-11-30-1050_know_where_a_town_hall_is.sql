-- The postal code of the town hall: people know their place by it, and the official register names it.
alter table directory.municipality add column postal_code text check (postal_code ~ '^[0-9]{5}$');
