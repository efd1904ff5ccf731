import { CrossOrigin } from './cross-origin.js';

describe('pages of other sites', () => {
  const allowed = (origins: string[], origin?: string) => {
    const [name, value] = new CrossOrigin(origins).headersFor(origin === undefined ? {} : { origin });
    return name === undefined ? null : value;
  };
  const [a, b] = ['https://a.example', 'https://b.example'];

  it('may not call the API unless the operator names them', () => {
    expect(allowed([], a)).toBeNull();
    expect(allowed([a, b], 'https://c.example')).toBeNull();
    expect(allowed([a, b], 'null')).toBeNull();
    expect(allowed([a, b], b)).toBe(b);
  });

  it('get the same answer as everybody where there is one of them, or all: caches keep it once', () => {
    for (const origin of [undefined, a, b]) {
      expect(allowed(['*'], origin)).toBe('*');
      expect(allowed([a], origin)).toBe(a);
    }
    expect([new CrossOrigin(['*']).varies, new CrossOrigin([a]).varies]).toEqual([false, false]);
    expect(new CrossOrigin([a, b]).varies).toBe(true);
  });

  it('are never told that cookies may come along', () => {
    for (const origins of [['*'], [a], [a, b]]) {
      const headers = [...new CrossOrigin(origins).preflight({ origin: a })];
      expect(headers).toContain('access-control-allow-methods');
      expect(headers).not.toContain('access-control-allow-credentials');
    }
  });
});
