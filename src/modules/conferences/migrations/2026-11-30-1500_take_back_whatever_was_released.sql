-- A card whose fate was taken back must not keep the documentation in public: taking it back closes nothing. Whoever
-- releases it again names a fate first, as whoever closes.
create or replace function conferences.guard_closing() returns trigger language plpgsql as $$
declare
  open_card text;
begin
  if new.state <> 'closed' and new.state <> 'documented' then
    return new;
  end if;
  if new.state = 'closed' and 'documented' = (
    select s.state from conferences.conference_state s
    where s.conference_id = new.conference_id order by s.position desc limit 1
  ) then
    return new;
  end if;
  select c.code into open_card
  from voices.contribution c
  join voices.occasion o on o.id = c.occasion_id
  where o.gathering_id = new.conference_id
    and not exists (select from voices.fate f where f.contribution_id = c.id and f.replaced_at is null)
  order by c.code limit 1;
  if open_card is not null then
    raise exception 'card % has no fate', open_card using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
