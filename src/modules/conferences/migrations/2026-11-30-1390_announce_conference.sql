-- A conference is planned in the office first; readers meet it once somebody has announced it.
alter table conferences.conference add column announced_at timestamptz;
-- Until now whatever was saved could be read by everybody.
update conferences.conference set announced_at = created_at;
