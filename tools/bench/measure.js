import autocannon from 'autocannon';

/**
 * @typedef {{ perSecond: number, perProcessorSecond: number, p50: number, p99: number }} Sample requests, and latencies in milliseconds
 * @typedef {{ method?: 'GET' | 'POST', path: string, body?: string }} HttpRequest
 * @typedef {{ program: import('./program.js').Program, url: string, requests: HttpRequest[], seconds: number, connections: number, headers?: Record<string, string>, onAnswer?: () => void }} Load
 */

/**
 * Sends the requests in rotation, over a number of connections and for a number of seconds. Throws if any of them failed.
 *
 * @param {Load} load
 * @returns {Promise<Sample>}
 */
export async function measure({ program, url, requests, seconds, connections, headers: own, onAnswer }) {
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...own };
  const before = program.processorTime();
  /** @type {autocannon.Result} */
  const result = await new Promise((resolve, reject) => {
    const load = {
      url,
      connections,
      duration: seconds,
      requests: requests.map((request) => ({ method: /** @type {const} */ ('GET'), headers, ...request })),
    };
    const run = autocannon(load, (error, done) => {
      if (error) reject(new Error(`${url} could not be reached.`, { cause: error }));
      else resolve(done);
    });
    if (onAnswer) run.on('response', onAnswer);
  });
  const used = program.processorTime() - before;
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(
      `${url}: ${result.non2xx} refused, ${result.errors} failed, ${result.timeouts} timed out`,
    );
  }
  return {
    perSecond: result.requests.total / result.duration,
    perProcessorSecond: result.requests.total / used,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** @param {readonly number[]} values @param {number} share of them that are no greater, from 0 to 1 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
