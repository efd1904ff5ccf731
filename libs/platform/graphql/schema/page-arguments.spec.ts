import { Problem } from '../../basics/problem.js';
import { cursorKind } from './cursor.js';
import { pageRequest, type PageArguments } from './page-arguments.js';

const cursors = cursorKind('numbers', ['number']);
const after = cursors.encode([7]);

describe('the arguments of a list', () => {
  it.each<[string, PageArguments, object]>([
    ['nothing', {}, { direction: 'FORWARD', limit: 20, cursor: null }],
    ['the first five', { first: 5 }, { direction: 'FORWARD', limit: 5, cursor: null }],
    ['the five after a cursor', { first: 5, after }, { direction: 'FORWARD', limit: 5, cursor: [7] }],
    ['a cursor alone', { after }, { direction: 'FORWARD', limit: 20, cursor: [7] }],
    ['the last five', { last: 5 }, { direction: 'BACKWARD', limit: 5, cursor: null }],
    [
      'the five before a cursor',
      { last: 5, before: after },
      { direction: 'BACKWARD', limit: 5, cursor: [7] },
    ],
    [
      'the last five, where `first` has its default',
      { first: 20, last: 5 },
      { direction: 'BACKWARD', limit: 5, cursor: null },
    ],
    [
      'nulls',
      { first: null, after: null, last: null, before: null },
      { direction: 'FORWARD', limit: 20, cursor: null },
    ],
    ['a hundred', { first: 100 }, { direction: 'FORWARD', limit: 100, cursor: null }],
    ['none at all', { first: 0 }, { direction: 'FORWARD', limit: 0, cursor: null }],
  ])('can ask for %s', (_, page, request) => {
    expect(pageRequest(page, cursors)).toEqual(request);
  });

  it.each<[string, PageArguments, RegExp]>([
    ['more than a hundred', { first: 101 }, /`first` must be between 0 and 100/],
    ['less than none', { first: -1 }, /`first` must be between 0 and 100/],
    ['more than a hundred from the end', { last: 101 }, /`last` must be between 0 and 100/],
    ['both ends', { first: 5, last: 5 }, /either `first` or `last`/],
    ['the last ones after a cursor', { last: 5, after }, /`after` can only be used with `first`/],
    ['the first ones before a cursor', { first: 5, before: after }, /`before` can only be used with `last`/],
    [
      'what comes before a cursor, without saying how much',
      { before: after },
      /`before` can only be used with `last`/,
    ],
    ['what comes after nonsense', { after: 'nonsense' }, /^`after` is not a cursor of this list/],
    ['what comes before nonsense', { last: 5, before: 'nonsense' }, /^`before` is not a cursor of this list/],
  ])('cannot ask for %s', (_, page, why) => {
    expect(() => pageRequest(page, cursors)).toThrow(Problem);
    expect(() => pageRequest(page, cursors)).toThrow(why);
  });
});
