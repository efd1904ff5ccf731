import { getIntrospectionQuery, parse } from 'graphql';
import { measureDocument } from './measure-document.js';

const measure = (text: string, deepest = 1_000) => measureDocument(parse(text), deepest);

describe('the size of a document', () => {
  it.each([
    ['one level', '{ a b c }', 1],
    ['its deepest branch', '{ a { b { c } } d { e } }', 3],
    ['fragments as if they were written out', '{ a { ...F } } fragment F on A { b { c } }', 3],
    ['no level for saying which type is meant', '{ a { ... on B { ... { b } } } }', 2],
    ['its deepest operation', 'query A { a } query B { a { b } }', 2],
    [
      'no more for a fragment nobody uses, which is refused anyway',
      '{ a } fragment F on A { b { c { d } } }',
      1,
    ],
    ['what is beside a look at the schema', '{ __schema { types { fields { name } } } a { b } }', 2],
  ])('is as deep as %s', (_, text, depth) => {
    expect(measure(text).depth).toBe(depth);
  });

  it.each([
    ['fields by another name', '{ a: b c: d e }', 2, 0],
    ['those of a fragment each time it is used', '{ x { ...F } y { ...F } } fragment F on A { a: b }', 2, 0],
    [
      'directives wherever they stand',
      'query ($v: Int @a) @b { c @d ...F @e ... @g { h } } fragment F on A @i { j @k }',
      0,
      7,
    ],
    ['those of the operation that has most', 'query A { a: b @c } query B { d: e f: g }', 2, 1],
  ])('counts %s', (_, text, aliases, directives) => {
    expect(measure(text)).toMatchObject({ aliases, directives });
  });

  it.each([
    ['{ __schema { types { name } } }', true],
    ['{ a: __type(name: "A") { name } }', true],
    ['{ a { ...F } } fragment F on A { ... { b: __type(name: "A") { name } } }', true],
    ['{ __typename a { __typename } }', false],
  ])('tells whether %s asks for the schema', (text, introspects) => {
    expect(measure(text).introspects).toBe(introspects);
  });

  it('leaves room for the introspection that tools send', () => {
    expect(measure(getIntrospectionQuery())).toMatchObject({ depth: 1, nesting: 18, introspects: true });
  });

  it.each([
    ['fields in fields', '{ a { b c { d } } e { f } }', 3, 0],
    ['what stands for a type', '{ a { ... on B { ... @c { ... { d } } } } }', 5, 0],
    ['fragments where they are spread', '{ a { ...F } } fragment F on A { b { c } }', 4, 1],
    [
      'fragments in fragments, by the longest way',
      '{ ...A ...B } fragment A on Q { a } fragment B on Q { ...C } fragment C on Q { a { ...A } }',
      5,
      3,
    ],
    ['fragments nobody uses', '{ a } fragment F on A { ...G } fragment G on A { b { c } }', 3, 2],
    ['what is under a look at the schema', '{ __schema { types { fields { ...F } } } }', 4, 0],
    ['two by one name', '{ ...F } fragment F on A { a } fragment F on A { a }', 2, 2],
    ['fragments in a ring once', '{ ...A } fragment A on Q { ...B } fragment B on Q { ...A }', 3, 2],
  ])('is nested as deep as %s', (_, text, nesting, fragments) => {
    expect(measure(text)).toMatchObject({ nesting, fragments });
  });

  it('is not looked at deeper than it may be', () => {
    const length = 100_000;
    const chain = Array.from({ length }, (_, n) => `fragment F${n} on Q { ...F${n + 1} }`);
    const { nesting, fragments } = measure(`{ ...F0 } ${chain.join(' ')}`, 30);
    expect(nesting).toBeGreaterThan(30);
    expect(fragments).toBe(length);
  });

  it('ends on fragments that are missing, or part of themselves', () => {
    expect(measure('{ ...Gone }').depth).toBe(0);
    expect(measure('{ ...A } fragment A on Q { a { ...B } } fragment B on Q { b { ...A } }').depth).toBe(2);
  });

  it('takes no longer for each of many fragments that double each other', async () => {
    await expect((length: number) => {
      const doubling = Array.from({ length }, (_, n) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`);
      const { aliases } = measure(`{ ...F0 } ${doubling.join(' ')} fragment F${length} on Q { a: b }`);
      expect(aliases).toBe(2 ** length);
    }).toScaleLinearlyTo(320);
  });
});
