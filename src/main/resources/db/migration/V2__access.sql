-- Users, the groups they are in, and what roles may do.

CREATE TABLE ${schema}.${table}_user (
    name text PRIMARY KEY,
    hash text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN ${schema}.${table}_user.hash IS 'bcrypt of the password''s SHA-256 in base64; ! for nobody''s';

CREATE TABLE ${schema}.${table}_member (
    user_name text NOT NULL,
    group_name text NOT NULL,
    PRIMARY KEY (user_name, group_name)
);

CREATE TABLE ${schema}.${table}_grant (
    bucket text NOT NULL,
    stream text NOT NULL DEFAULT '',
    role text NOT NULL,
    permission text NOT NULL,
    PRIMARY KEY (bucket, stream, role, permission)
);
COMMENT ON COLUMN ${schema}.${table}_grant.stream IS 'empty: the bucket, and with it all of its streams';

-- Changes are numbered without gaps in the order of their commits: whoever changes something holds the one row until
-- then, so that a reader who has seen a number has seen all before it. The last thousand are kept.
CREATE TABLE ${schema}.${table}_grant_number (
    number bigint NOT NULL
) WITH (fillfactor = 20);
INSERT INTO ${schema}.${table}_grant_number VALUES (0);

CREATE TABLE ${schema}.${table}_grant_change (
    number bigint PRIMARY KEY,
    bucket text NOT NULL,
    stream text NOT NULL
);
