// Listens with the EventSource of npm's eventsource while it publishes.
// Usage: node event_client.js <host:port>. Prints "ok" at the end.
'use strict';

const assert = require('node:assert/strict');
const { randomUUID } = require('node:crypto');
const { EventSource } = require('eventsource');

const root = `http://${process.argv[2]}`;
const type = `node-${randomUUID()}`;
const COUNT = 200;

function envelope(number) {
  return { meta: { type: `${type}:${number % 3}` }, data: { n: number, text: 'Jön 🚀' } };
}

async function publish(events) {
  const response = await fetch(`${root}/v1/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(events),
  });
  assert.equal(response.status, 202);
  return (await response.json()).ids;
}

/** An open source, and what it was told. */
function listen(query) {
  const source = new EventSource(`${root}/?${query}`);
  const messages = [];
  const gaps = [];
  source.onmessage = (event) => messages.push({ id: event.lastEventId, data: JSON.parse(event.data) });
  source.addEventListener('gap', (event) => gaps.push(JSON.parse(event.data)));
  const opened = new Promise((resolve) => (source.onopen = resolve));
  return { source, messages, gaps, opened };
}

async function until(condition) {
  for (let i = 0; i < 3000 && !condition(); i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.ok(condition(), 'in time');
}

async function main() {
  const live = listen(`eventType=${type}:0,${type}`);
  await live.opened;
  const first = await publish([envelope(0)]);
  await until(() => live.messages.length > 0);
  const ids = first.concat(await publish(Array.from({ length: COUNT - 1 }, (_, i) => envelope(i + 1))));
  await until(() => live.messages.length >= COUNT);
  assert.deepEqual(live.messages.map((message) => message.data), Array.from({ length: COUNT }, (_, i) => envelope(i)));
  assert.deepEqual(live.messages.map((message) => message.id), ids);

  const resumed = listen(`eventType=${type}&lastEventId=${encodeURIComponent(ids[COUNT - 11])}`);
  await until(() => resumed.messages.length >= 10);
  assert.deepEqual(resumed.messages.map((message) => message.id), ids.slice(-10));
  assert.equal(resumed.gaps.length, 0);

  const lost = listen(`eventType=${type}&lastEventId=of-somebody-else`);
  await until(() => lost.gaps.length === 1);

  for (const one of [live, resumed, lost]) {
    one.source.close();
  }
  console.log('ok');
}

main();
