-- Which unit answers questions about data protection was guessed from its name on every page view. Now it is a fact of
-- at most one unit; the unit that the guess found keeps being it.
alter table directory.unit add column is_privacy_office boolean not null default false;
update directory.unit set is_privacy_office = true where id = (
  select u.id from directory.unit u join directory.stakeholder s on s.id = u.id
    where s.name ~* 'datenschutz' order by s.code limit 1);
alter table directory.unit alter column is_privacy_office drop default;
create unique index unit_one_privacy_office on directory.unit (is_privacy_office) where is_privacy_office;
