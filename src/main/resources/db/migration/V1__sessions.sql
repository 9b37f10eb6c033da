-- Sessions. Look-ups are by SHA-256 of the token, which is also the key a distributed Postgres would shard by.

-- UUIDv7 (RFC 9562, method 3) by the database's clock, microseconds in the fraction: sorts in order of creation.
CREATE FUNCTION ${schema}.${table}_next_id() RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT encode(
        substring(int8send(us / 1000) FROM 3)
            || int2send((28672 + us % 1000 * 4096 / 1000)::int2)
            || substring(uuid_send(gen_random_uuid()) FROM 9),
        'hex')::uuid
    FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS us) AS now
$$;

CREATE TABLE ${schema}.${table} (
    token_hash bytea PRIMARY KEY,
    id uuid NOT NULL DEFAULT ${schema}.${table}_next_id(),
    access_token bytea NOT NULL,
    refresh_hash bytea,
    refresh_token bytea,
    subject_id text NOT NULL,
    subject_client text NOT NULL,
    bag jsonb NOT NULL,
    version int NOT NULL DEFAULT 0,
    rotated boolean NOT NULL DEFAULT false,
    expire_at timestamptz NOT NULL,
    CONSTRAINT ${table}_bag_size CHECK (pg_column_size(bag) <= 3670016)
);
CREATE INDEX ${table}_id ON ${schema}.${table} (id);
CREATE INDEX ${table}_subject ON ${schema}.${table} (subject_id);
CREATE INDEX ${table}_refresh ON ${schema}.${table} (refresh_hash) WHERE refresh_hash IS NOT NULL;
CREATE INDEX ${table}_expiry ON ${schema}.${table} (expire_at);

COMMENT ON COLUMN ${schema}.${table}.access_token IS
    'first byte 0: the token, UTF-8; first byte 1: 12 bytes nonce and AES-GCM, token_hash as associated data';
COMMENT ON COLUMN ${schema}.${table}.version IS 'grows with every change of the bag';
COMMENT ON COLUMN ${schema}.${table}.rotated IS 'has rows in ${table}_used_refresh, which end with it';

-- Refresh tokens that were traded, kept as long as their session, so that a thief is recognised.
CREATE TABLE ${schema}.${table}_used_refresh (
    refresh_hash bytea PRIMARY KEY,
    session_id uuid NOT NULL,
    used_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ${table}_used_refresh_session ON ${schema}.${table}_used_refresh (session_id);

-- Nodes that may serve sessions from memory, see docs/session-cache.md.
CREATE TABLE ${schema}.${table}_node (
    id uuid PRIMARY KEY,
    epoch bigint NOT NULL DEFAULT 0,
    lease_until timestamptz NOT NULL
) WITH (fillfactor = 20);
