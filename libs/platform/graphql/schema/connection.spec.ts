import { connectionOf, type PageFound } from './connection.js';
import { cursorKind } from './cursor.js';
import type { PageRequest } from './page-arguments.js';

const cursors = cursorKind('numbers', ['number']);
type Values = readonly [number];

/** What a store would read of the numbers 1 to 9. */
function page(request: PageRequest<Values>) {
  const [edge] = request.cursor ?? [];
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const rows =
    request.direction === 'FORWARD'
      ? all.filter((row) => edge === undefined || row > edge)
      : all.filter((row) => edge === undefined || row < edge).reverse();
  const found: PageFound<number, Values> = {
    rows: rows.slice(0, request.limit + 1),
    request,
    cursors,
    valuesOf: (row) => [row],
    totalCount: () => all.length,
  };
  const { edges, pageInfo } = connectionOf(found, (row) => row * 10);
  return {
    nodes: edges.map(({ node }) => node),
    hasNextPage: pageInfo.hasNextPage,
    hasPreviousPage: pageInfo.hasPreviousPage,
    pageInfo,
    edges,
  };
}

describe('a page of a list', () => {
  it.each<[string, PageRequest<Values>, number[], boolean, boolean]>([
    ['at the beginning', { direction: 'FORWARD', limit: 3, cursor: null }, [10, 20, 30], true, false],
    ['in the middle', { direction: 'FORWARD', limit: 3, cursor: [3] }, [40, 50, 60], true, true],
    [
      'that ends exactly with the list',
      { direction: 'FORWARD', limit: 3, cursor: [6] },
      [70, 80, 90],
      false,
      true,
    ],
    ['past the end', { direction: 'FORWARD', limit: 3, cursor: [9] }, [], false, true],
    [
      'at the end, read backward',
      { direction: 'BACKWARD', limit: 3, cursor: null },
      [70, 80, 90],
      false,
      true,
    ],
    [
      'in the middle, read backward',
      { direction: 'BACKWARD', limit: 3, cursor: [7] },
      [40, 50, 60],
      true,
      true,
    ],
    [
      'at the beginning, read backward',
      { direction: 'BACKWARD', limit: 3, cursor: [4] },
      [10, 20, 30],
      true,
      false,
    ],
    ['of no items', { direction: 'FORWARD', limit: 0, cursor: null }, [], true, false],
  ])('%s is in the order of the list and knows what lies beside it', (_, request, nodes, next, previous) => {
    expect(page(request)).toMatchObject({ nodes, hasNextPage: next, hasPreviousPage: previous });
  });

  it('begins and ends with the cursors of its own items', () => {
    const { pageInfo, edges } = page({ direction: 'BACKWARD', limit: 3, cursor: null });
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor);
    expect(pageInfo.endCursor).toBe(cursors.encode([9]));
    expect(page({ direction: 'FORWARD', limit: 0, cursor: null }).pageInfo).toMatchObject({
      startCursor: null,
      endCursor: null,
    });
  });
});
