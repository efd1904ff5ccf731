import type { Config } from '@kopij/platform';

/** Where a server with these settings is found from this machine; without a slash at the end. */
export function serverUrl({ host, port }: Pick<Config, 'host' | 'port'>): string {
  // What listens on every address is reached by the machine's own.
  const address = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
