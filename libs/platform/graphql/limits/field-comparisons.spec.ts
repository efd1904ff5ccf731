import { parse } from 'graphql';
import { checkFieldComparisons } from './field-comparisons.js';

const check = (text: string) => () => checkFieldComparisons(parse(text));
const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const why = 'it repeats fields too often to be validated';

describe('the comparisons of fields that a document asks for', () => {
  it('leave room for a page of many fragments that ask for the same', () => {
    const fragments = times(30, (at) => `fragment F${at} on A { id __typename headline slug lead f${at} }`);
    expect(check(`{ a { ${times(30, (at) => `...F${at}`)} } } ${fragments}`)).not.toThrow();
  });

  it('leave room for every field once, on many levels', () => {
    expect(check(`{ ${times(30, (at) => `a${at} { ${times(30, (n) => `b${n}`)} }`)} }`)).not.toThrow();
  });

  it.each([
    ['one field', `{ ${times(109, () => 'a')} }`, `{ ${times(110, () => 'a')} }`],
    ['one name', `{ ${times(109, () => 'b: a')} }`, `{ ${times(110, (at) => `b: a${at}`)} }`],
    [
      'fields in the same field',
      `{ ${times(62, () => 'a { b c }')} }`,
      `{ ${times(63, () => 'a { b c }')} }`,
    ],
    [
      'fields in fragments',
      `{ a { ...F } } fragment F on A { ${times(50, () => 'b')} ...G } fragment G on A { ${times(15, () => 'b')} }`,
      `{ a { ...F } } fragment F on A { ${times(70, () => 'b')} ...G } fragment G on A { ${times(40, () => 'b')} }`,
    ],
    ['fields in place', `{ ${times(109, () => '... on A { a }')} }`, `{ ${times(110, () => '... { a }')} }`],
  ])('are so many at most: %s', (_, fits, exceeds) => {
    expect(check(fits)).not.toThrow();
    expect(check(exceeds)).toThrow(why);
  });

  it('count a fragment once in each place, as it is compared', () => {
    expect(check(`{ ${times(300, () => '...F')} } fragment F on A { a b c }`)).not.toThrow();
  });

  it('end where fragments make more of a short text than can be counted', () => {
    const fragments = times(29, (at) => `fragment F${at} on A { b { ...F${at + 1} } c { ...F${at + 1} } }`);
    expect(check(`{ a { ...F0 } } ${fragments} fragment F29 on A { b }`)).toThrow(why);
  });

  it('are not the place to miss a fragment', () => {
    expect(check('{ a { ...Missing } }')).not.toThrow();
  });
});
