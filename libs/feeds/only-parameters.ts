import { Problem } from '@kopij/platform';

/**
 * The parameters of a query, each once. Others are refused: somebody expects something of them, and caches would keep the same page
 * once for each.
 *
 * @throws {Problem} BAD_INPUT
 */
export function onlyParameters<Name extends string>(
  query: URLSearchParams,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const known = names.map((name) => `\`${name}\``).join(' and ');
  const found: Partial<Record<Name, string>> = {};
  for (const [name, value] of query) {
    const expected = names.find((one) => one === name);
    if (expected === undefined) {
      const may = names.length > 0 ? `the parameters here are ${known}` : 'there are none here';
      throw new Problem('BAD_INPUT', `There is no parameter ${JSON.stringify(name.slice(0, 80))}: ${may}.`);
    }
    if (found[expected] !== undefined) throw new Problem('BAD_INPUT', `Give \`${name}\` only once.`);
    found[expected] = value;
  }
  return found;
}
