import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Of an IPv6 address, so many groups of four digits name the network that one customer is given (/64). */
const groupsOfNetwork = 4;

/**
 * Says which client a request counts for: the address of its socket or, where a proxy that the operator trusts has that
 * address, the nearest one in `X-Forwarded-For` that is none of these proxies. What stands before that, anybody may have sent.
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

  /** The same for each request of a connection. */
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
      // Whatever a trusted proxy has put there that is no address names nobody: the proxy itself counts.
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

/** Without the brackets, port and zone that proxies and sockets may add; an IPv4 address that is written as IPv6, as IPv4. */
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
  // Written out: `::` stands for as many groups of zeros as are missing.
  const missing = tail === undefined ? 0 : 8 - before.length - (tail === '' ? 0 : tail.split(':').length);
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail?.split(':') ?? [])];
  return `${groups
    .slice(0, groupsOfNetwork)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
