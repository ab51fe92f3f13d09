-- Which instance is at work on an item, and when each that shares the database gave its last sign of life.
alter table import_item add column owner text;

create table instance (
    id text primary key,
    seen_at bigint not null
);

-- The column lies behind the text of the report: counting by it must not read that.
create index report_indexed on report (indexed_at);
