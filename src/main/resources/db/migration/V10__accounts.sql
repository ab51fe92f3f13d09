-- Who may do what. Passwords, keys of links and tokens are kept as hashes alone.
create table account (
    id text primary key,
    name text not null,
    folded text not null unique,
    role text not null,
    is_open integer not null default 1,
    password text not null,
    epoch bigint not null default 0,
    created_at bigint not null
);

create table account_link (
    hash text primary key,
    purpose text not null,
    role text not null,
    account_id text references account (id),
    issued_by text not null,
    created_at bigint not null,
    good_until bigint
);

create table api_token (
    id text primary key,
    account_id text not null references account (id),
    hash text not null unique,
    label text not null,
    rights text not null,
    created_at bigint not null,
    good_until bigint,
    used_at bigint
);

create index api_token_of on api_token (account_id);

-- Entries are added, never changed.
create table audit (
    number ${identity},
    at bigint not null,
    actor text not null,
    deed text not null,
    subject text not null
);
