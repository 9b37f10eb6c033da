// Walks through every call of the session manager with @grpc/grpc-js and the proto files as they are.
// Usage: node session_client.js <host:port> <proto directory> [certificates]. Prints "ok" at the end.
'use strict';

const assert = require('node:assert/strict');
const { randomUUID } = require('node:crypto');
const { readFileSync } = require('node:fs');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const [address, protos, certificates] = process.argv.slice(2);
const files = ['mnemosynerpc/session.proto', 'helicon/v1/sessions.proto'];
const definition = loader.loadSync(files, { keepCase: true, longs: Number, defaults: true, includeDirs: [protos] });
const { mnemosynerpc, helicon } = grpc.loadPackageDefinition(definition);
const credentials = certificates
  ? grpc.credentials.createSsl(readFileSync(certificates))
  : grpc.credentials.createInsecure();
const sessions = new mnemosynerpc.SessionManager(address, credentials);
const refreshes = new helicon.v1.Sessions(address, credentials);

/** Calls one method, with a deadline, as a promise. */
function call(client, method, request, metadata = new grpc.Metadata()) {
  return new Promise((resolve, reject) => {
    const options = { deadline: Date.now() + 20000 };
    client[method](request, metadata, options, (error, answer) => (error ? reject(error) : resolve(answer)));
  });
}

async function fails(promise, code, details) {
  const error = await promise.then(
    (answer) => assert.fail(`succeeded: ${JSON.stringify(answer)}`),
    (failure) => failure,
  );
  assert.deepEqual([error.code, error.details], [code, details]);
}

async function start(fields = {}) {
  const session = { subject_id: randomUUID(), ...fields };
  return (await call(sessions, 'Start', { session })).session;
}

function millis(timestamp) {
  return timestamp.seconds * 1e3 + timestamp.nanos / 1e6;
}

async function walk() {
  const bag = { user: 'Jön 🚀' };
  const session = await start({ subject_client: 'node', bag, refresh_token: randomUUID() });
  const { access_token } = session;
  assert.match(access_token, /^[0-9a-f]{128}$/);
  assert.deepEqual(session.bag, bag);

  assert.equal((await call(sessions, 'Exists', { access_token })).value, true);
  const read = (await call(sessions, 'Get', { access_token })).session;
  assert.ok(millis(read.expire_at) > millis(session.expire_at), 'did not slide');

  for (const authorization of [access_token, `Bearer ${access_token}`]) {
    const metadata = new grpc.Metadata();
    metadata.set('authorization', authorization);
    const context = (await call(sessions, 'Context', {}, metadata)).session;
    assert.equal(context.subject_id, session.subject_id);
  }

  const changed = await call(sessions, 'SetValue', { access_token, key: 'k', value: 'v' });
  assert.deepEqual(changed.bag, { ...bag, k: 'v' });
  const query = { refresh_token: session.refresh_token };
  const listed = (await call(sessions, 'List', { query })).sessions;
  assert.deepEqual(listed.map((it) => it.access_token), [access_token]);

  assert.equal((await call(sessions, 'Abandon', { access_token })).value, true);
  assert.equal((await call(sessions, 'Exists', { access_token })).value, false);
  const doomed = await start();
  assert.equal((await call(sessions, 'Delete', { subject_id: doomed.subject_id })).value, 1);
}

async function failures() {
  const { INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS } = grpc.status;
  const unknown = call(sessions, 'Get', { access_token: randomUUID() });
  await fails(unknown, NOT_FOUND, 'mnemosyned: storage: session not found');
  await fails(call(sessions, 'Start', {}), INVALID_ARGUMENT, 'mnemosyned: missing session');
  await fails(call(sessions, 'Context', {}), INVALID_ARGUMENT, 'mnemosyned: missing access token in metadata');
  const { access_token } = await start();
  await fails(start({ access_token }), ALREADY_EXISTS, 'mnemosyned: storage: session already exists');
}

async function refresh() {
  const session = await start({ refresh_token: randomUUID() });
  const { refresh_token } = session;
  const trades = Array.from({ length: 8 }, () => call(refreshes, 'Refresh', { refresh_token }));
  const tokens = (await Promise.all(trades)).map((it) => it.session.access_token);
  assert.equal(new Set(tokens).size, 1);
  assert.notEqual(tokens[0], session.access_token);
}

/** A thousand calls at once over one connection, a tenth of them cancelled on the way. */
async function crowd() {
  const { access_token } = await start();
  const calls = Array.from({ length: 1000 }, (_, number) => new Promise((resolve, reject) => {
    const running = sessions.Get({ access_token }, (error, answer) => {
      const cancelled = error && error.code === grpc.status.CANCELLED;
      return error && !cancelled ? reject(error) : resolve(cancelled ? 'cancelled' : answer);
    });
    if (number % 10 === 0) {
      running.cancel();
    }
  }));
  const answers = await Promise.all(calls);
  assert.ok(answers.filter((it) => it !== 'cancelled').length >= 900);
}

async function main() {
  await walk();
  await failures();
  await refresh();
  await crowd();
  sessions.close();
  refreshes.close();
  console.log('ok');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
