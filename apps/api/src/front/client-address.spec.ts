import type { IncomingMessage } from 'node:http';
import { ClientAddresses } from './client-address.js';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

describe('the client that a request counts for', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('is, for a socket from %s, %s', (address, client) => {
    expect(new ClientAddresses([]).of(from(address))).toBe(client);
  });

  it('is never what anybody may write into a header', () => {
    for (const proxies of [[], ['10.0.0.0/8']]) {
      expect(new ClientAddresses(proxies).of(from('192.0.2.1', '198.51.100.7'))).toBe('192.0.2.1');
    }
  });

  const behind = new ClientAddresses(['10.0.0.0/8', '::1', '2001:db8:aaaa::/48']);
  it.each([
    ['one proxy', '10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['a proxy on this machine', '::1', '198.51.100.7', '198.51.100.7'],
    ['a proxy that speaks IPv6', '2001:db8:aaaa:1::9', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['two proxies', '10.1.2.3', '198.51.100.7, 10.9.9.9', '198.51.100.7'],
    ['a client that claims to be another', '10.1.2.3', '203.0.113.1, 198.51.100.7', '198.51.100.7'],
    ['a client that claims to be a proxy', '10.1.2.3', '203.0.113.1, 10.0.0.1, 198.51.100.7', '198.51.100.7'],
    ['a proxy that names ports', '10.1.2.3', '198.51.100.7:4711', '198.51.100.7'],
    ['a proxy that names ports of IPv6', '10.1.2.3', '[2001:db8:1:2::9]:4711', '2001:db8:1:2::/64'],
    ['a proxy that hides it', '10.1.2.3', 'unknown', '10.1.2.3'],
    ['a proxy that asks for itself', '10.1.2.3', '', '10.1.2.3'],
    ['proxies alone', '10.1.2.3', '10.4.5.6', '10.4.5.6'],
  ])('is, behind %s, the nearest that is no proxy', (_, address, forwarded, client) => {
    expect(behind.of(from(address, forwarded))).toBe(client);
  });
});
