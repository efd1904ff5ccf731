import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('has the keys of every object in the order of their code units, and no field that is undefined', () => {
    const value = { b: [{ z: 1, Z: 2, a: undefined }], a: null, é: 'x', A: { c: [undefined], b: {} } };
    expect(canonicalJson(value)).toBe('{"A":{"b":{},"c":[null]},"a":null,"b":[{"Z":2,"z":1}],"é":"x"}');
  });

  it('leaves the value as it was', () => {
    const value = Object.freeze({ b: Object.freeze([2, 1]), a: 1 });
    expect(canonicalJson(value)).toBe('{"a":1,"b":[2,1]}');
    expect(Object.keys(value)).toEqual(['b', 'a']);
  });

  it('tells instants apart', () => {
    expect(canonicalJson({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });
});
