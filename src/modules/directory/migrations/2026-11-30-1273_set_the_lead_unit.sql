-- Which unit is the county's lead unit was guessed by comparing names with the settings, on every page view, and lost as
-- soon as one of the two was renamed. Now it is a fact of at most one unit; the unit that the guess found keeps being it.
alter table directory.unit add column is_lead_unit boolean not null default false;
update directory.unit set is_lead_unit = true where id = (
  select u.id from directory.unit u join directory.stakeholder s on s.id = u.id
    where not exists (select from directory.archival a where a.stakeholder_id = u.id)
    and s.name = coalesce(
      (select value ->> 'leadUnit' from accounts.setting where key = 'terms'),
      case (select value #>> '{}' from accounts.setting where key = 'profile')
        when 'nrw' then 'Kommunales Integrationszentrum' else 'Leitstelle Integration' end)
    order by s.code limit 1);
alter table directory.unit alter column is_lead_unit drop default;
create unique index unit_one_lead_unit on directory.unit (is_lead_unit) where is_lead_unit;
