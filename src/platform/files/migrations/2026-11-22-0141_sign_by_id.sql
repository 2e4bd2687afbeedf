-- Signatures are named alike everywhere: `uploaded_by_label` beside `uploaded_by_id`.
alter table file.file rename column uploaded_by to uploaded_by_id;
