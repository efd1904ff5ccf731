/**
 * The items that are named on the command line, in the order of the list; all of them if none is named.
 *
 * @template {{ name: string }} T
 * @param {readonly T[]} all
 * @param {readonly string[]} names
 * @returns {T[]}
 * @throws {Error} if a name is unknown
 */
export function named(all, names) {
  const unknown = names.filter((name) => !all.some((one) => one.name === name));
  if (unknown.length > 0) {
    throw new Error(`Unknown: ${unknown.join(', ')}. Choose from ${all.map(({ name }) => name).join(', ')}.`);
  }
  return all.filter(({ name }) => names.length === 0 || names.includes(name));
}
