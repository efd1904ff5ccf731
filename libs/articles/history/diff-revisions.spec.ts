import { contentHash, type Content } from '@kopij/editorial';
import { aParagraph, aStory } from '@kopij/testing';
import type { RevisionEntity } from '../manuscript/revision.entity.js';
import { diffRevisions } from './diff-revisions.js';

const revision = (number: number, changes: Partial<Content>): RevisionEntity => {
  const content = aStory({ sectionId: 's', ...changes });
  return {
    manuscriptId: 'm',
    number,
    content,
    contentHash: contentHash(content),
    createdAt: '2026-03-02T09:00:00.000Z',
    createdById: 'u',
  };
};

describe('the difference of two revisions', () => {
  it('is nothing where they say the same', () => {
    expect(diffRevisions(revision(1, {}), revision(2, {}))).toEqual({
      from: 1,
      to: 2,
      fields: [],
      blocks: [],
    });
  });

  it('puts every field into words an editor reads', () => {
    const before = revision(1, { byline: ['Anna de Vries'] });
    const after = revision(2, { byline: ['Anna de Vries', 'Bram Bos'], dateline: { kind: 'NONE' } });
    expect(diffRevisions(before, after).fields).toMatchObject([
      { field: 'dateline', before: 'OSLO', after: '' },
      { field: 'byline', before: 'Anna de Vries', after: 'Anna de Vries, Bram Bos' },
    ]);
  });

  it('reads whole what is too long to be compared word by word, and answers at once', () => {
    const many = (word: string): Content['blocks'] =>
      Array.from({ length: 40 }, (_, at) => aParagraph(`p${at}`, `${word}${at} `.repeat(2_000)));
    const { blocks } = diffRevisions(revision(1, { blocks: many('a') }), revision(2, { blocks: many('b') }));
    expect(blocks).toHaveLength(40);
    expect(blocks.at(-1)?.words.map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED']);
    for (const { words, after } of blocks) {
      const added = words.filter(({ kind }) => kind !== 'REMOVED').map(({ text }) => text);
      expect(added.join('').trim()).toBe(after?.type === 'PARAGRAPH' ? after.runs[0]?.text.trim() : '');
    }
  });
});
