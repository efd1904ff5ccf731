import { renderDateline, toPlainText, type Block, type Content, type MergeConflict } from '@kopij/editorial';

/** Any value of any field of a content, or a block of its body. */
type Value = Content[Exclude<keyof Content, 'blocks'>] | MergeConflict['base'];

/** What a field or a block says, as text for somebody who compares; null where it says nothing. */
export function textOfValue(value: Value): string | null {
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
