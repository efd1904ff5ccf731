import { Agent } from 'node:http';
import { send } from './send.js';

/**
 * Guesses passwords over many connections at once, each time from another address, since few guesses of one address are looked at:
 * `guesses.js URL CONNECTIONS`. It is a separate program, so that it takes no time from the process that measures. At the end it reports the
 * responses to its parent.
 */
const [, , url = '', connections = '1'] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { user { id } userErrors { code } } }';

/** @type {Record<string, number>} */
const answers = {};
let isOver = false;
let number = 0;

async function keepGuessing() {
  while (!isOver) {
    number += 1;
    const email = `guess-${number}@newsroom.example`;
    const body = JSON.stringify({ query, variables: { input: { email, password: 'vier natte kranten' } } });
    const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
    const status = await send(url, agent, { headers: { 'x-forwarded-for': address }, body });
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
await Promise.all(Array.from({ length: Number(connections) }, keepGuessing));
