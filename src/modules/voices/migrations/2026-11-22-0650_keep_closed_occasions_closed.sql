-- Where a place to speak is closed, nothing comes in any more: the last word against a card that was on its way while
-- somebody closed. The lock makes the two wait for each other. Papers carried over later are imports and may come.
create function voices.refuse_when_closed() returns trigger language plpgsql as $$
declare
  closed timestamptz;
begin
  select closed_at into closed from voices.occasion where id = new.occasion_id for key share;
  if closed is not null and new.source <> 'import' then
    raise exception 'occasion % is closed', new.occasion_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger contribution_needs_open_occasion before insert on voices.contribution for each row
  execute function voices.refuse_when_closed();
