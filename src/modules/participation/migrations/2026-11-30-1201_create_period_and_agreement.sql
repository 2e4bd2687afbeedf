-- While a draft of the concept is out for participation, everybody can speak of it. One place to speak for each edition:
-- an edition that is opened again goes on there, so that nothing said is lost.
create table participation.period (
  edition_id uuid primary key references concept.edition (id),
  occasion_id uuid not null unique references voices.occasion (id),
  begun_on date not null,
  -- The last day on which somebody can write; the place closes when it ends.
  until_on date not null,
  check (until_on >= begun_on)
);

-- "I see it that way, too": one row for each time, and nothing about who. The id comes from the page, and whoever has it
-- can take the agreement back.
create table participation.agreement (
  id uuid primary key,
  contribution_id uuid not null references voices.contribution (id) on delete cascade,
  agreed_on date not null,
  is_withdrawn boolean not null default false
);
create index agreement_by_contribution on participation.agreement (contribution_id) where not is_withdrawn;
