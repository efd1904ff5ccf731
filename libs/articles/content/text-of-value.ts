import { renderDateline, toPlainText, type Block, type Content, type MergeConflict } from '@kopij/editorial';

/** Any value of a content field, or a block. */
type Value = Content[Exclude<keyof Content, 'blocks'>] | MergeConflict['base'];

/** A field or block as text, for comparison; null if it is empty. */
export function textOfValue(value: Value): string | null {
  if (value === undefined) return null;
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return listText(value);
  if (isBlock(value)) return toPlainText([value]);
  return value.kind === 'NONE' ? '' : renderDateline(value, []);
}

function listText(values: Content['byline'] | Content['credits']): string {
  return values.map((value) => (typeof value === 'string' ? value : value.code)).join(', ');
}

function isBlock(value: Block | Exclude<Content['dateline'], null>): value is Block {
  return 'key' in value;
}
