-- Names with numbers stand in the order in which people count: "Stelle 2" before "Stelle 10". The collation is used where a
-- list is ordered and in no index, so that it can be made anew. A server built without ICU keeps what it had: the block is
-- undone as a whole.
do $$
begin
  drop collation platform.alphabetical;
  create collation platform.alphabetical (provider = icu, locale = 'de-u-kn-true');
exception
  when feature_not_supported then
    null;
end
$$;
