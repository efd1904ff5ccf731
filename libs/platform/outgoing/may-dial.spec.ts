import { mayDial } from './may-dial.js';

describe('an address', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700::6810:84e5', '::ffff:93.184.215.14'])(
    'that is public may be dialled: %s',
    (address) => expect(mayDial(address, [])).toBe(true),
  );

  it.each([
    ['0.0.0.0', 'nowhere'],
    ['127.0.0.1', 'this machine'],
    ['127.255.0.9', 'this machine'],
    ['10.1.2.3', 'a private network'],
    ['172.16.0.1', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['169.254.169.254', 'where clouds tell their secrets'],
    ['100.64.0.1', 'a provider’s network'],
    ['192.0.2.1', 'for documentation'],
    ['224.0.0.1', 'many'],
    ['255.255.255.255', 'all'],
    ['240.0.0.1', 'reserved'],
    ['::', 'nowhere'],
    ['::1', 'this machine'],
    ['fe80::1', 'the local link'],
    ['fd00::1', 'a private network'],
    ['fec0::1', 'a private network'],
    ['ff02::1', 'many'],
    ['::ffff:127.0.0.1', 'this machine, as IPv4'],
    ['::ffff:a00:1', 'a private network, as IPv4'],
    ['::127.0.0.1', 'this machine, as IPv4 of old'],
    ['64:ff9b::7f00:1', 'this machine, through a translator'],
    ['2002:7f00:1::', 'this machine, through a tunnel'],
    ['2001:0:1::1', 'anybody, through a tunnel'],
    ['2001:db8::1', 'for documentation'],
    ['4000::1', 'not routed'],
    ['localhost', 'no address'],
    ['', 'nothing'],
  ])('that is not public may not: %s, %s', (address) => expect(mayDial(address, [])).toBe(false));

  it.each([
    ['10.1.2.3', ['10.1.2.3'], true],
    ['10.1.2.3', ['192.168.0.0/16', '10.1.0.0/16'], true],
    ['::ffff:10.1.2.3', ['10.1.0.0/16'], true],
    ['10.2.2.3', ['10.1.0.0/16'], false],
    ['::1', ['::1'], true],
    ['fd00::9', ['fd00::/8'], true],
    ['::1', ['127.0.0.0/8', 'fd00::/8'], false],
  ])('%s with %j allowed by the operator: %j', (address, allowed, expected) => {
    expect(mayDial(address, allowed)).toBe(expected);
  });
});
