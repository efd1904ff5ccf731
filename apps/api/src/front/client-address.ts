import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Number of groups of an IPv6 address that identify the network of one customer (/64). */
const groupsOfNetwork = 4;

/**
 * Determines the client of a request: the address of its socket or, if that is a trusted proxy, the last address in
 * `X-Forwarded-For` that is not a trusted proxy. Anything before that can be forged.
 */
export class ClientAddresses {
  private readonly trusted = new BlockList();
  private readonly hasTrusted: boolean;
  private readonly networks = new WeakMap<object, string>();

  /** @param proxies addresses, and ranges such as `10.0.0.0/8` */
  constructor(proxies: readonly string[]) {
    this.hasTrusted = proxies.length > 0;
    for (const proxy of proxies) {
      const [address = '', prefix] = proxy.split('/', 2);
      const family = familyOf(address);
      if (prefix === undefined) this.trusted.addAddress(address, family);
      else this.trusted.addSubnet(address, Number(prefix), family);
    }
  }

  /** An IPv4 address, or the network of an IPv6 address. */
  of({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
    const forwarded = headers['x-forwarded-for'];
    if (!this.hasTrusted || forwarded === undefined) return this.atTheOtherEnd(socket);
    const nearest = plain(socket.remoteAddress ?? '');
    return networkOf(this.trusts(nearest) ? this.behindProxies(nearest, String(forwarded)) : nearest);
  }

  /** Cached per connection. */
  private atTheOtherEnd(socket: IncomingMessage['socket']): string {
    let network = this.networks.get(socket);
    if (network === undefined)
      this.networks.set(socket, (network = networkOf(plain(socket.remoteAddress ?? ''))));
    return network;
  }

  private behindProxies(nearest: string, forwarded: string): string {
    let client = nearest;
    for (const hop of forwarded.split(',').reverse()) {
      const address = plain(hop.trim());
      // If a trusted proxy sends something that is not an address, the proxy itself counts as the client.
      if (isIP(address) === 0) return client;
      client = address;
      if (!this.trusts(address)) return client;
    }
    return client;
  }

  private trusts(address: string): boolean {
    return isIP(address) !== 0 && this.trusted.check(address, familyOf(address));
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6';
}

/** Strips brackets, port and zone, and converts IPv4-mapped IPv6 addresses to IPv4. */
function plain(text: string): string {
  const bare = /^\[([^\]]*)\]/.exec(text)?.[1] ?? (/^[\d.]+:\d+$/.test(text) ? text.split(':')[0] : text);
  const address = (bare ?? text).split('%', 1)[0] ?? '';
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  return mapped !== undefined && isIPv4(mapped) ? mapped : address;
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::', 2);
  const before = head === '' ? [] : head.split(':');
  // Expands `::` to the missing groups of zeros.
  const missing = tail === undefined ? 0 : 8 - before.length - (tail === '' ? 0 : tail.split(':').length);
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail?.split(':') ?? [])];
  return `${groups
    .slice(0, groupsOfNetwork)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
