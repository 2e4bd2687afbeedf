-- Why somebody delivers this series although the system counts others, or why the system counts it. Empty: the page says
-- what follows from the manner alone.
alter table evaluation.indicator add column manner_reason text not null default '';
