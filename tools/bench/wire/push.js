import { setTimeout as sleep } from 'node:timers/promises';
import { madeUpMessage } from './made-up-messages.js';

/**
 * Sends messages over a number of connections, each as soon as the one before it was answered.
 *
 * @param {string} url @param {string} token
 * @param {{ from: number, messages: number, items?: number, connections: number }} what the number of the first story, and how many of them are in each message
 */
export async function push(url, token, { from, messages, items = 1, connections }) {
  let sent = 0;
  const send = async () => {
    while (sent < messages) {
      const body = new Uint8Array(madeUpMessage(from + items * sent++, items));
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/xml' };
      const response = await fetch(url, { method: 'POST', headers, body });
      const answer = await response.text();
      if (response.status !== 202) throw new Error(`${response.status}: ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, send));
}

/** Until every message that was taken in has been read. @param {import('./wire-newsroom.js').WireNewsroom} newsroom */
export async function untilSettled({ look }) {
  while (look(`SELECT count(*) FROM wire_messages WHERE outcome = 'RECEIVED'`) > 0) await sleep(50);
}
