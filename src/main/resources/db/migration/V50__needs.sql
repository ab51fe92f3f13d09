-- What people looked for in vain and wish that somebody would tell of; a decision leaves the row.
create table need (
    id ${identity},
    made_at bigint not null,
    question text not null,
    -- the question as it is compared, so that the same one asked twice counts twice
    folded text not null,
    note text not null,
    state text not null,
    decided_at bigint,
    decided_by text
);

create index need_state on need (state, folded);
