-- An edition that a later one has replaced. Its things and their edges stay in the thread; nothing is missing from them
-- any more, because nobody can add to what was replaced.
create table thread.past_edition (
  edition_id uuid primary key,
  past_on date not null
);
