-- The German title of which a translation was made. Where German has another one today, the translation is outdated.
-- Empty where nobody knows: nothing becomes outdated by not knowing.
alter table directory.topic_title add column made_from text check (length(made_from) <= 200);
