-- What readers are told where they can speak, and why one can no longer speak there.
alter table voices.occasion add column public_text text not null default '' check (length(public_text) <= 1000);
alter table voices.occasion add column closing_reason text not null default '' check (length(closing_reason) <= 500);
alter table voices.occasion add check (closing_reason = '' or closed_at is not null);

-- Numbers of further idea boxes; the first one has none.
create sequence voices.idea_box_number start 2;

-- Every county is born with an open idea box: whoever lives there can speak from the first day on.
insert into voices.occasion (kind, code, title, position, opened_at)
select 'idea-box', 'IDEEN', 'Ideenkasten', 0, now()
where not exists (select from voices.occasion where kind = 'idea-box' or code = 'IDEEN');
