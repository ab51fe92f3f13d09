-- What people decided on reports, only ever added to; deleting a report is a decision too, and takes the others with it.
create table decision (
    report_id text not null references report (id) on delete cascade,
    number integer not null,
    made_by text not null,
    made_at bigint not null,
    change text not null,
    primary key (report_id, number)
);

-- What is still to be reviewed; drawn from the reports and what was decided on them.
create table doubt (
    report_id text not null references report (id) on delete cascade,
    target text not null,
    field text not null,
    reason integer not null,
    confidence double precision not null,
    content text not null,
    primary key (report_id, target)
);

create index doubt_order on doubt (reason, confidence, report_id, target);

-- Whether the doubts of a report were ever drawn.
alter table report add column doubted integer not null default 0;

create index report_doubted on report (doubted);
