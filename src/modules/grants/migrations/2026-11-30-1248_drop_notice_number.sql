-- The number of a notice could be entered nowhere and stood on no page.
alter table grants.grant drop column notice_number;
