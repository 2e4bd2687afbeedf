-- Counties also give: an idea of one's own that another county takes over. It is not taken along from there.
alter table exchange.practice add column is_given boolean not null default false;
alter table exchange.practice add check (not (is_given and is_taken_along));
