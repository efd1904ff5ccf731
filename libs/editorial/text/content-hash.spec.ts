import { aParagraph, readyContent } from '../testing/a-manuscript.js';
import { contentHash } from './content-hash.js';
import { emptyContent, type Content } from './content.js';

describe('contentHash', () => {
  const hash = contentHash(readyContent());

  it('is the same for the same content, in whatever order it was put together', () => {
    const reversed = Object.fromEntries(Object.entries(readyContent()).reverse()) as unknown as Content;
    expect(contentHash(reversed)).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('stays what it was for what is stored already: it binds approvals across releases', () => {
    expect(contentHash(emptyContent())).toBe(
      'a9af26039ef5fe0e57b258ee42c28bea71fb70f6c69c2cbdc144d7dc74de7cb9',
    );
  });

  it('stays what it was when blocks had an `id` where they have a key', () => {
    expect(contentHash(readyContent())).toBe(
      'a1db6b1e64fa76aac445cc9b16c8563674bfc97f438abc412d83d595d25ea586',
    );
  });

  it('is not that of a body whose blocks have lost their keys', () => {
    const unkeyed = JSON.parse(JSON.stringify(readyContent()).replaceAll('"key":', '"id":')) as Content;
    expect(contentHash(unkeyed)).not.toBe(hash);
  });

  it.each<[string, Partial<Content>]>([
    ['a comma', { headline: 'Minister bezoekt Brussel,' }],
    ['the order of the credits', { credits: [] }],
    ['an accent', { headline: 'Ministér bezoekt Brussel' }],
    ['where the headline came from', { headlineOrigin: 'DERIVED' }],
    [
      'the key of a block',
      { blocks: [aParagraph('De minister is maandag in Brussel aangekomen voor overleg.')] },
    ],
    ['nothing instead of an empty text', { kicker: '' }],
  ])('is another one when %s changes', (_, change) => {
    expect(contentHash(readyContent(change))).not.toBe(hash);
  });
});
