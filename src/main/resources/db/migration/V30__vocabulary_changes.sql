-- What people changed in the vocabularies, in order; a row is never altered. What an action does not need is null.
create table vocabulary_change (
    number bigint primary key,
    made_at bigint not null,
    made_by text not null,
    scheme text not null,
    action text not null,
    concept text not null,
    kind text,
    content text,
    definition text,
    broader text,
    undoes bigint
);

-- Reports that this version would understand as the one that did understand them.
create table understood_alike (
    report_id text primary key references report (id) on delete cascade,
    version text not null
);

-- Terms that were proposed for the vocabularies and refused, as they are compared.
create table refused_term (
    term text primary key,
    refused_at bigint not null,
    refused_by text not null
);

-- Changes that a curator asks for; a decision leaves the row.
create table vocabulary_request (
    id ${identity},
    made_at bigint not null,
    made_by text not null,
    scheme text not null,
    action text not null,
    concept text not null,
    kind text,
    content text,
    definition text,
    broader text,
    state text not null,
    decided_at bigint,
    decided_by text
);
