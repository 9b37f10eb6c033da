// Follows the README of Sessionator step by step with Node's own fetch.
// Usage: node namespace_client.js <host:port>. Prints "ok" at the end.
'use strict';

const assert = require('node:assert/strict');
const { randomUUID } = require('node:crypto');

const root = `http://${process.argv[2]}/v1/sessions`;
const user = `user-1337-${randomUUID()}`;

async function call(method, path, body) {
  const response = await fetch(root + path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, etag: response.headers.get('etag'), body: await response.json() };
}

/** The metadata of a document are taken off and checked. */
function data(document, namespace) {
  const { _session, _namespace, _modified, ...members } = document;
  assert.equal(_session, user);
  assert.equal(_namespace, namespace);
  assert.match(_modified, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.equal(new Date(_modified).toISOString(), _modified);
  return members;
}

async function setNamespaces() {
  const set = await call('PUT', `/${user}/favoriteThings`, { things: ['cats', 'dogs'] });
  assert.equal(set.status, 200);
  assert.deepEqual(data(set.body, 'favoriteThings'), { things: ['cats', 'dogs'] });
  const seen = await call('PUT', `/${user}/lastSeen`, { when: '2017-03-26T15:25:25Z' });
  assert.deepEqual(data(seen.body, 'lastSeen'), { when: '2017-03-26T15:25:25Z' });
  await call('PUT', `/${user}/somethingElse`, {});
}

async function getThem() {
  const got = await call('GET', `/${user}/favoriteThings`);
  assert.equal(got.status, 200);
  assert.deepEqual(data(got.body, 'favoriteThings'), { things: ['cats', 'dogs'] });
  const session = await call('GET', `/${user}`);
  const namespaces = ['favoriteThings', 'lastSeen', 'somethingElse'];
  assert.deepEqual(session.body, { _session: user, _namespaces: namespaces });
  const both = await call('GET', `/${user}?namespaces=favoriteThings&namespaces=lastSeen`);
  assert.deepEqual(Object.keys(both.body).sort(), ['_namespaces', '_session', 'favoriteThings', 'lastSeen']);
  assert.deepEqual(both.body._namespaces, namespaces);
  assert.deepEqual(data(both.body.favoriteThings, 'favoriteThings'), { things: ['cats', 'dogs'] });
  assert.deepEqual(data(both.body.lastSeen, 'lastSeen'), { when: '2017-03-26T15:25:25Z' });
}

async function deleteThem() {
  assert.deepEqual((await call('DELETE', `/${user}/lastSeen`)).body, { success: true });
  assert.deepEqual(await call('GET', `/${user}/lastSeen`), { status: 404, etag: null, body: { error: 'not_found' } });
  assert.deepEqual(await call('DELETE', `/${user}`), { status: 200, etag: null, body: { removed: 1 } });
  assert.deepEqual(await call('DELETE', `/${user}`), { status: 404, etag: null, body: { error: 'invalid_session' } });
  const wrong = await call('PUT', `/${user}/favoriteThings`, ['cats']);
  assert.deepEqual(wrong, { status: 400, etag: null, body: { error: 'root_must_be_object' } });
}

/** Other people's ids and names, as encodeURIComponent writes them. */
async function strangeNames() {
  const path = `/${encodeURIComponent(`${user}/ü 🚀`)}/${encodeURIComponent('team/feature;v=1')}`;
  const set = await call('PUT', path, { 'Jön 🚀': 0.1 });
  assert.equal(set.status, 200);
  assert.equal(set.body._namespace, 'team/feature;v=1');
  assert.equal((await call('GET', path)).body['Jön 🚀'], 0.1);
}

async function countTogether() {
  const path = `/${user}/counter`;
  await call('PUT', path, { count: 0 });
  const increment = async () => {
    for (;;) {
      const { body, etag } = await call('GET', `${path}/count`);
      const response = await fetch(`${root}${path}/count`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'If-Match': etag },
        body: JSON.stringify(body + 1),
      });
      await response.arrayBuffer();
      if (response.status === 200) return;
      assert.ok(response.status === 412 || response.status === 409, `${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: 10 }, increment));
  assert.equal((await call('GET', `${path}/count`)).body, 10);
}

async function main() {
  await setNamespaces();
  await getThem();
  await deleteThem();
  await strangeNames();
  await countTogether();
  console.log('ok');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
