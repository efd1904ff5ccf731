import type { Content } from './content.js';
import { mergeBlocks, type BlockConflict } from './merge-blocks.js';
import { threeWay } from './three-way.js';

/** Fields that are merged as a whole; the headline's origin goes with the headline. */
type MergedField = Exclude<keyof Content, 'headlineOrigin' | 'blocks'>;

/** A field that the two sides changed differently. */
export interface FieldConflict {
  kind: 'FIELD';
  field: MergedField;
  base: Content[MergedField];
  theirs: Content[MergedField];
  yours: Content[MergedField];
}

export type MergeConflict = FieldConflict | BlockConflict;

export type MergeOutcome = { ok: true; content: Content } | { ok: false; conflicts: MergeConflict[] };

/**
 * Three-way merge of two edits of the same content: changes by one side are taken, identical changes are taken
 * once, and different changes are a conflict with the three texts. A list of credits, names, keywords or articles is one value;
 * blocks are told apart by their key (see {@link distinctKeys} for a list that holds one twice).
 *
 * Every value of the result is one of the three inputs. Idempotent: merging the result again with either side
 * changes nothing. Order is never a conflict; see `mergeOrder` for what becomes of it.
 *
 * For a stale edit `theirs` is what is stored by now; for a wire update `base` is the revision that was taken,
 * `theirs` the agency's new one, and `yours` the newsroom's text.
 */
export function mergeContent(base: Content, theirs: Content, yours: Content): MergeOutcome {
  const conflicts: MergeConflict[] = [];
  const merged = <Field extends MergedField>(field: Field): Content[Field] => {
    const sides = { base: base[field], theirs: theirs[field], yours: yours[field] };
    const outcome = threeWay(sides.base, sides.theirs, sides.yours);
    if (!outcome) conflicts.push({ kind: 'FIELD', field, ...sides });
    return outcome ? outcome.value : sides.yours;
  };
  const keywords = merged('keywords');
  const relatedArticleIds = merged('relatedArticleIds');
  const blocks = mergeBlocks(base.blocks, theirs.blocks, yours.blocks);
  const content: Content = {
    kicker: merged('kicker'),
    headline: merged('headline'),
    headlineOrigin: mergeHeadlineOrigin(base, theirs, yours),
    standfirst: merged('standfirst'),
    slug: merged('slug'),
    sectionId: merged('sectionId'),
    dateline: merged('dateline'),
    credits: merged('credits'),
    byline: merged('byline'),
    ...(keywords && { keywords }),
    ...(relatedArticleIds && { relatedArticleIds }),
    blocks: blocks.blocks,
  };
  conflicts.push(...blocks.conflicts);
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, content };
}

/**
 * A headline changed by one side takes that side's origin. One of the two origins is always unchanged, so they
 * cannot conflict.
 */
function mergeHeadlineOrigin(base: Content, theirs: Content, yours: Content): Content['headlineOrigin'] {
  if (theirs.headline !== yours.headline) {
    return theirs.headline === base.headline ? yours.headlineOrigin : theirs.headlineOrigin;
  }
  return theirs.headlineOrigin === base.headlineOrigin ? yours.headlineOrigin : theirs.headlineOrigin;
}
