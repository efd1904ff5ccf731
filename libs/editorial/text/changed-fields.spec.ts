import { aParagraph, readyContent } from '../testing/a-manuscript.js';
import { changedBlocks } from './changed-blocks.js';
import { changedFields } from './changed-fields.js';
import type { Content } from './content.js';

describe('changedFields', () => {
  it.each<[string, Partial<Content>, string[]]>([
    ['nothing, when nothing changed', {}, []],
    ['a headline', { headline: 'Minister in Brussel' }, ['headline']],
    ['credits and a byline', { credits: [], byline: ['Anna de Wit'] }, ['credits', 'byline']],
    ['a dateline that was dropped', { dateline: { kind: 'NONE' } }, ['dateline']],
    ['the body', { blocks: [aParagraph('Anders.')] }, ['blocks']],
  ])('names %s', (_, change, fields) => {
    expect(changedFields(readyContent(), readyContent(change))).toEqual(fields);
    expect(changedFields(readyContent(change), readyContent())).toEqual(fields);
  });
});

describe('changedBlocks', () => {
  const [a, b, c] = [aParagraph('Een.', 'a'), aParagraph('Twee.', 'b'), aParagraph('Drie.', 'c')];

  it.each([
    ['nothing, when nothing changed', [a, b], [a, b], []],
    ['what was added', [a], [a, b], ['b']],
    ['what was removed', [a, b], [b], ['a']],
    ['what says something else', [a, b], [a, aParagraph('Toch niet.', 'b')], ['b']],
    ['nothing that was only moved', [a, b, c], [c, a, b], []],
    ['all of it, the removed ones where they stood', [a, b], [c, aParagraph('Toch.', 'b')], ['a', 'c', 'b']],
  ])('names %s', (_, before, after, ids) => {
    expect(changedBlocks(before, after)).toEqual(ids);
  });
});
