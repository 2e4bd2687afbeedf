-- A planned conference can be called off; its page stays and says so.
alter table conferences.conference_state drop constraint conference_state_state_check;
alter table conferences.conference_state add constraint conference_state_state_check
  check (state in ('planned', 'running', 'closed', 'documented', 'called-off'));
