/** So many messages are taken in, or settled, in one transaction: more would save little, and others wait longer to write. */
export const mostInLot = 32;
/** And so many bytes: a message may hold a hundred items. */
const mostBytes = 256 * 1024;

/** As many of the first messages, or files, as are taken in or settled together: at least one. Sizes are in bytes. */
export function lotOf<Sized extends { readonly size: number }>(waiting: readonly Sized[]): Sized[] {
  let bytes = 0;
  const tooMany = waiting.findIndex(({ size }, at) => {
    bytes += size;
    return at > 0 && (at === mostInLot || bytes > mostBytes);
  });
  return tooMany === -1 ? [...waiting] : waiting.slice(0, tooMany);
}
