import { Agent, request } from 'node:http';

/**
 * One client that spares nobody: asks over many connections at once, as fast as it is answered, for the largest, the costliest and what is
 * refused. A program of its own, so that it takes no time from whoever measures: `crowd.js URL CLIENT CONNECTIONS`. Tells its
 * parent at the end what it was answered.
 */
const [, , url = '', client = '', connections = '1'] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });

/** @type {Record<string, number>} */
const answers = {};
let isOver = false;
let number = 0;

const texts = 'body { html plainText markdown }';
const nested = `${'['.repeat(250_000)}${']'.repeat(250_000)}`;
const manyKeys = JSON.stringify(
  Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`key${at}`, at])),
);

/** Each is another every time: nothing of it is kept ready. @type {((name: string) => string)[]} */
const bodies = [
  (name) => operation(`{ ${name}: articles(first: 100) { edges { node { headline lead } } } }`),
  (name) => operation(`{ ${name}: articles(first: 20) { edges { node { headline ${texts} } } } }`),
  (name) => operation(`{ ${name}: agencies { articles(first: 100) { edges { node { ${texts} } } } } }`),
  (name) =>
    operation(
      `{ ${name}: articles(first: 30) { edges { node { headline moreFromSection(first: 30) { lead } } } } }`,
    ),
  (name) => `{"query":"{ ${name}: sections { slug } }","variables":{"a":${nested}}}`,
  (name) => `{"query":"{ ${name}: sections { slug } }","variables":${manyKeys}}`,
  (name) => operation(`{ ${name}: ${'a { '.repeat(300)} b ${'} '.repeat(300)} }`),
  (name) => operation(`query ${name} { ${'articles { totalCount } '.repeat(150)} }`),
  (name) => operation(`{ ${name}: `),
];

/** @param {string} query */
function operation(query) {
  return JSON.stringify({ query });
}

/** @param {string} body @returns {Promise<number | string>} the status, or why there is none */
function send(body) {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-forwarded-for': client,
    };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve('broken off'));
    });
    sent.on('error', () => resolve('broken off'));
    sent.end(body);
  });
}

async function keepAsking() {
  while (!isOver) {
    number += 1;
    const body = bodies[number % bodies.length]?.(`n${number}`) ?? '';
    const status = await send(body);
    answers[status] = (answers[status] ?? 0) + 1;
  }
}

process.on('message', () => {
  isOver = true;
  process.send?.({ answers });
  process.disconnect();
  agent.destroy();
});
await Promise.all(Array.from({ length: Number(connections) }, keepAsking));
