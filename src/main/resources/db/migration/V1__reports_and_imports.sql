-- Instants are milliseconds since 1970. ${identity} and ${bytes} are the words of the database at hand.

create table report (
    id text primary key,
    file_name text not null,
    imported_at bigint not null,
    understood_by text not null,
    sheet text not null,
    findings text not null,
    reading ${bytes} not null,
    indexed_at bigint
);

create table page (
    report_id text not null references report (id) on delete cascade,
    number integer not null,
    content ${bytes} not null,
    primary key (report_id, number)
);

-- What a report's text looks like, to notice another version of it: the signature, and its bands to look it up by.
create table sketch (
    report_id text primary key references report (id) on delete cascade,
    signature ${bytes} not null
);

create table sketch_band (
    report_id text not null references report (id) on delete cascade,
    band bigint not null,
    primary key (band, report_id)
);

create index sketch_band_of on sketch_band (report_id);

create table import_job (
    number ${identity},
    id text not null unique,
    created_at bigint not null,
    origin text not null
);

create table import_item (
    id ${identity},
    import_id text not null references import_job (id),
    name text not null,
    sha256 text not null,
    bytes bigint not null,
    state text not null,
    pages integer not null default 0,
    pages_recognised integer not null default 0,
    report_id text,
    new_version_of text,
    problem text,
    detail text,
    tries integer not null default 0,
    not_before bigint
);

create index import_item_of on import_item (import_id);

create index import_item_same on import_item (sha256);

create index import_item_open on import_item (state)
    where state in ('QUEUED', 'EXTRACTING', 'RECOGNISING', 'ANALYSING', 'INDEXING');
