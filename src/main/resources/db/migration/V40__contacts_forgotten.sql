-- Whose contact details were taken out on request: no reading brings them back, not even after the report was deleted.
create table contacts_forgotten (
    report_id text primary key,
    asked_at bigint not null
);
