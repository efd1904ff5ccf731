import { Agent } from 'node:http';
import { hostile } from './hostile.js';
import { send } from './send.js';

/**
 * A greedy client: it sends requests over many connections at once, as fast as they are answered. It is a separate program, so that it takes
 * no time from the process that measures: `crowd.js URL CLIENT CONNECTIONS`. At the end it reports the responses to its parent.
 */
const [, , url = '', client = '', connections = '1'] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });

/** @type {Record<string, number>} */
const answers = {};
let isOver = false;
let number = 0;

async function keepAsking() {
  while (!isOver) {
    number += 1;
    const { headers, body } = /** @type {import('./hostile.js').Hostile} */ (
      hostile[number % hostile.length]
    );
    const status = await send(url, agent, {
      headers: { 'x-forwarded-for': client, ...headers },
      body: body(`n${number}`),
    });
    answers[status] = (answers[status] ?? 0) + 1;
  }
}

process.on('message', () => {
  isOver = true;
  process.send?.({ answers });
  process.disconnect();
});
// Also if the measuring process has died.
process.on('disconnect', () => process.exit());
await Promise.all(Array.from({ length: Number(connections) }, keepAsking));
