import autocannon from 'autocannon';

/**
 * @typedef {{ perSecond: number, p50: number, p99: number }} Sample requests per second, and latencies in milliseconds
 * @typedef {{ url: string, requests: { method?: 'GET' | 'POST', path: string, body?: string }[], seconds: number, connections: number }} Load
 */

/**
 * Sends the requests in turn over some connections for some seconds, and refuses to report anything when an answer failed.
 *
 * @param {Load} load
 * @returns {Promise<Sample>}
 */
export async function measure({ url, requests, seconds, connections }) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: requests.map((request) => ({ method: 'GET', headers, ...request })),
  });
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(
      `${url}: ${result.non2xx} refused, ${result.errors} failed, ${result.timeouts} timed out`,
    );
  }
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
