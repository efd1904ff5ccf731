import type { ResultOf } from '../../server/graphql.js';
import { copyOf, joinRuns, keyOf, type Copy, type CopyBlock, type CopyRun } from './copy/copy.js';
import type { ReadStory } from './writing-documents.js';

type Story = NonNullable<ResultOf<typeof ReadStory>['storyInText']>;

/**
 * Copy into which a whole story was pasted, with its dateline and credits in their fields, and its headline if it had none. The blocks that
 * were pasted stay what they are where they say the same as the story, with their looks and their keys. Null if the text has neither a
 * dateline nor a credit: then it is a text like any other.
 */
export function withStory(copy: Copy, story: Story): Copy | null {
  const read = copyOf(story.content);
  const hasPlace = read.dateline != null && 'place' in read.dateline;
  if (!hasPlace && read.credits.length === 0) return null;
  const isDecided = copy.dateline !== null || copy.credits.length > 0;
  if (isDecided) return null;
  const isWritten = story.taken.some(({ as }) => as === 'HEADLINE');
  return {
    ...copy,
    ...(isWritten && copy.headline == null ? { headline: story.content.headline } : {}),
    ...(read.dateline === undefined ? {} : { dateline: read.dateline }),
    credits: read.credits,
    blocks: asPasted(read.blocks, copy.blocks),
  };
}

/** The blocks of a story, each made of the pasted one that ends with its text, if there is one. */
function asPasted(story: readonly CopyBlock[], pasted: readonly CopyBlock[]): CopyBlock[] {
  const left = [...pasted];
  return story.map((block) => {
    const text = textOf(block);
    const at = left.findIndex((each) => textOf(each).endsWith(text));
    const [found] = at === -1 ? [] : left.splice(at, 1);
    if (!found) return block;
    const key = keyOf(found);
    const runs = lastOf(runsIn(found), text.length);
    if ('heading' in block) return { heading: { ...block.heading, key, runs } };
    return 'paragraph' in found ? { paragraph: { key, runs } } : found;
  });
}

function runsIn(block: CopyBlock): readonly CopyRun[] {
  if ('paragraph' in block) return block.paragraph.runs;
  if ('heading' in block) return block.heading.runs;
  return 'quote' in block ? block.quote.runs : [];
}

function textOf(block: CopyBlock): string {
  return runsIn(block)
    .map(({ text }) => text)
    .join('');
}

/** The last characters of a text, with their looks. */
function lastOf(runs: readonly CopyRun[], length: number): CopyRun[] {
  const total = runs.reduce((sum, { text }) => sum + text.length, 0);
  let skip = total - length;
  return joinRuns(
    runs.map((run) => {
      const text = run.text.slice(Math.max(0, skip));
      skip -= run.text.length;
      return { ...run, text };
    }),
  );
}
