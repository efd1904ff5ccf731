import { request } from 'node:http';

/**
 * Sends one request to `/graphql`, and reads the whole response.
 *
 * @param {string} url
 * @param {import('node:http').Agent} agent
 * @param {{ body: string, headers?: Record<string, string> }} asked
 * @returns {Promise<string>} the status, or why there is none
 */
export function send(url, agent, { body, headers: own }) {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...own };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(String(answer.statusCode)));
      answer.on('error', () => resolve('broken off'));
    });
    sent.on('error', () => resolve('broken off'));
    sent.end(body);
  });
}
