-- The order in which people look names up: Ärzte before Bäcker, ß as ss, Arabic after Latin. Used where a list is
-- ordered, never in an index, so that a newer ICU changes an order and breaks nothing. A server built without ICU orders
-- by code points, as before.
do $$
begin
  create collation platform.alphabetical (provider = icu, locale = 'de');
exception
  when feature_not_supported then
    create collation platform.alphabetical from "C";
end
$$;
