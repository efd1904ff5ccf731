/** The id of the element that shows a field of the copy: `headline`, or a block by its place. */
export function placeOf(field: readonly string[]): string {
  const [name = '', at = ''] = field;
  return name === 'blocks' && at !== '' ? blockPlace(Number(at)) : `copy-${name}`;
}

/** @param at from 0 */
export function blockPlace(at: number): string {
  return `copy-block-${at}`;
}

export function commentPlace(id: string): string {
  return `comment-${id}`;
}

/** Brings a place of the copy into view, and the focus to it. Places that are not shown are in the copy as a whole. */
export function showPlace(place: string): void {
  const shown = document.getElementById(place) ?? document.querySelector<HTMLElement>('h1');
  shown?.scrollIntoView({ block: 'center' });
  shown?.focus({ preventScroll: true });
}
