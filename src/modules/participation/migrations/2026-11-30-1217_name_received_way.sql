-- It is the way on which a statement came, not somebody's name.
alter table participation.statement rename column received_by to received_way;
