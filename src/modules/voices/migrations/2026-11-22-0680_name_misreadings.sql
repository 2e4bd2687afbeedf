-- An objection is what a partner says against an assessment; whoever holds a receipt says how they were misread.
alter table voices.objection rename to misreading;
alter index voices.objection_by_contribution rename to misreading_by_contribution;
