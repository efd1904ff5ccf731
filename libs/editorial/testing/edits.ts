import fc from 'fast-check';
import { creditRoles, marks, type Block, type Content, type Run } from '../text/content.js';
import { aParagraph } from './a-manuscript.js';

const words = fc.constantFrom('Een.', 'Twee.', 'De brug is open.', 'Het sneeuwt.', '');
const line = fc.option(words);
const run: fc.Arbitrary<Run> = fc.record({
  text: words,
  marks: fc.subarray([...marks], { maxLength: 2 }),
  href: fc.option(fc.constant('https://kopij.example/'), { freq: 8 }),
});
const runs = fc.array(run, { minLength: 1, maxLength: 2 });
const url = fc.constantFrom('https://kopij.example/a', 'https://kopij.example/b');

/** A block of any type; few texts, so that two sides often write the same. */
function anyBlock(key: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ key, type: fc.constant('PARAGRAPH'), runs }) },
    fc.record({ key, type: fc.constant('HEADING'), level: fc.constantFrom(2, 3, 4), runs }),
    fc.record({ key, type: fc.constant('QUOTE'), runs, attribution: line }),
    fc.record({
      key,
      type: fc.constant('LIST'),
      style: fc.constantFrom('BULLETED', 'NUMBERED'),
      items: fc.array(runs, { maxLength: 2 }),
    }),
    fc.record({ key, type: fc.constant('IMAGE'), url, alt: words, caption: line, credit: line }),
    fc.record({ key, type: fc.constant('EMBED'), url, title: line }),
  );
}

/** Keys of one family never meet those of another: "a3" is not "b3". */
const keyOf = (family: string): fc.Arbitrary<string> => fc.nat(30).map((number) => `${family}${number}`);

const fields = {
  kicker: line,
  headline: line,
  headlineOrigin: fc.constantFrom('WRITTEN', 'DERIVED'),
  standfirst: line,
  slug: line,
  sectionId: fc.option(fc.constantFrom('binnenland', 'sport')),
  dateline: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('NONE' as const) }),
      fc.record({
        kind: fc.constant('PLACE' as const),
        places: fc.array(fc.constantFrom('PARIJS', 'LYON'), { maxLength: 2 }),
        region: fc.array(fc.constant('FRANKRIJK'), { maxLength: 1 }),
        date: fc.constant(null),
      }),
    ),
  ),
  credits: fc.array(
    fc.record({ code: fc.constantFrom('ANP', 'RTR'), role: fc.constantFrom(...creditRoles) }),
    { maxLength: 2 },
  ),
  byline: fc.array(fc.constantFrom('Anna de Wit', 'Jan Vos'), { maxLength: 2 }),
  keywords: fc.array(fc.constantFrom('water', 'dijken'), { minLength: 1, maxLength: 2 }),
  relatedArticleIds: fc.array(fc.constantFrom('a1', 'a2'), { minLength: 1, maxLength: 2 }),
} satisfies { [Field in Exclude<keyof Content, 'blocks'>]: fc.Arbitrary<Content[Field]> };

export const anyContent: fc.Arbitrary<Content> = fc.record({
  ...fields,
  blocks: fc.uniqueArray(anyBlock(keyOf('b')), { maxLength: 10, size: 'max', selector: ({ key }) => key }),
});

type Edit = (content: Content) => Content;
const at = fc.nat(50);

const changeField: fc.Arbitrary<Edit> = fc
  .record(fields, { requiredKeys: [] })
  .map((change) => (content) => ({ ...content, ...change }));

const changeBlock: fc.Arbitrary<Edit> = fc
  .tuple(at, anyBlock(fc.constant('')))
  .map(([index, block]) => (content) => {
    const place = index % Math.max(content.blocks.length, 1);
    return withBlocks(content, (blocks) => {
      const old = blocks[place];
      if (old) blocks[place] = { ...block, key: old.key };
    });
  });

const removeBlock: fc.Arbitrary<Edit> = at.map(
  (index) => (content) =>
    withBlocks(content, (blocks) => blocks.splice(index % Math.max(blocks.length, 1), 1)),
);

const moveBlock: fc.Arbitrary<Edit> = fc.tuple(at, at).map(
  ([from, to]) =>
    (content) =>
      withBlocks(content, (blocks) => {
        const moved = blocks.splice(from % Math.max(blocks.length, 1), 1);
        blocks.splice(to % (blocks.length + 1), 0, ...moved);
      }),
);

const insertBlock = (added: fc.Arbitrary<Block>): fc.Arbitrary<Edit> =>
  fc.tuple(at, added).map(
    ([index, block]) =>
      (content) =>
        withBlocks(content, (blocks) => {
          if (blocks.every(({ key }) => key !== block.key))
            blocks.splice(index % (blocks.length + 1), 0, block);
        }),
  );

/** What both sides may have from elsewhere: mostly the same text under the same key. */
const addedByBoth = fc
  .tuple(fc.nat(2), fc.nat(9))
  .map(([number, odd]) => aParagraph(odd === 0 ? 'Toch anders.' : 'Overgenomen.', `both${number}`));

/** What somebody does to a text: a few edits, with keys of their own for new blocks. */
const editing = (family: string): fc.Arbitrary<Edit> =>
  fc
    .array(
      fc.oneof(
        { weight: 1, arbitrary: changeField },
        { weight: 1, arbitrary: changeBlock },
        { weight: 1, arbitrary: removeBlock },
        { weight: 3, arbitrary: moveBlock },
        { weight: 2, arbitrary: insertBlock(anyBlock(keyOf(family))) },
        { weight: 1, arbitrary: insertBlock(addedByBoth) },
      ),
      { maxLength: 6, size: 'max' },
    )
    .map((edits) => (content) => edits.reduce((edited, edit) => edit(edited), content));

/** A text, and what two people made of it who did not know of each other. */
export const threeVersions: fc.Arbitrary<[base: Content, theirs: Content, yours: Content]> = fc
  .tuple(anyContent, editing('t'), editing('y'))
  .map(([base, theirEdit, yourEdit]) => [base, theirEdit(base), yourEdit(base)]);

function withBlocks(content: Content, change: (blocks: Block[]) => unknown): Content {
  const blocks = [...content.blocks];
  change(blocks);
  return { ...content, blocks };
}
