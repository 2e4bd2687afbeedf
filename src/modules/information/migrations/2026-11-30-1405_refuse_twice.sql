-- The same words about the same page, with the same address for an answer, that still wait for it are one report.
delete from information.barrier_report later using information.barrier_report earlier
where later.report = earlier.report and later.page = earlier.page and later.answer_to = earlier.answer_to
  and later.answered_at is null and earlier.answered_at is null
  and (earlier.reported_at, earlier.id) < (later.reported_at, later.id);
create unique index one_report_waits
  on information.barrier_report (md5(report), page, answer_to) where answered_at is null;
