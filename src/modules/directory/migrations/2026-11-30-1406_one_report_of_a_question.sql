-- A question is answered once: with what is still true, or with one report of what has changed.
delete from directory.change_report later using directory.change_report earlier
where later.request_id = earlier.request_id and (earlier.reported_at, earlier.id) < (later.reported_at, later.id);
create unique index one_report_of_a_question on directory.change_report (request_id);
