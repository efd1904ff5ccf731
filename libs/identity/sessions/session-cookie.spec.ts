import { SessionCookie } from './session-cookie.js';

describe('the cookie of a session', () => {
  const proxy = { trustedProxies: ['127.0.0.1'] };
  test.each([
    ['https, as people reach it', { publicUrl: 'https://kopij.example' }, false],
    ['https, whatever it listens on', { publicUrl: 'https://kopij.example', host: '127.0.0.1' }, false],
    ['https, at an address that others reach', { host: '0.0.0.0' }, false],
    ['https, behind a proxy on this machine', { host: '127.0.0.1', ...proxy }, false],
    ['plain HTTP on this machine', { host: '127.0.0.1' }, true],
    ['plain HTTP, where the operator says so', { publicUrl: 'http://localhost:4000', ...proxy }, true],
  ])('is for %s', (_, where, isPlain) => {
    const cookie = new SessionCookie({
      ...{ publicUrl: '', host: '127.0.0.1', trustedProxies: [], sessionDays: 30 },
      ...where,
    });
    expect(cookie.isPlain).toBe(isPlain);
    expect(cookie.name).toBe(isPlain ? 'kopij_session' : '__Host-kopij_session');
    expect(cookie.with('x').includes('; Secure')).toBe(!isPlain);
  });
});
