import type { Config } from '@kopij/platform';

/** The URL of a server with these settings, as seen from this machine, without a trailing slash. */
export function serverUrl({ host, port }: Pick<Config, 'host' | 'port'>): string {
  // A server that listens on all addresses is reached through the loopback address.
  const address = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
