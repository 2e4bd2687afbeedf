-- What a guest wrote as the number of a measure or an offer and nothing is called by: kept with the card, as it was written,
-- for whoever sorts it. A number that nobody knows never stops a card.
alter table voices.contribution add column about_words text not null default '' check (length(about_words) <= 20);
