-- People look for a doctor, not for "health and emergencies": each topic is found by the words people use, per language.
alter table directory.topic_title
  add column search_words text[] not null default '{}' check (cardinality(search_words) <= 200);
