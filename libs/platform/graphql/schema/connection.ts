import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CursorKind } from './cursor.js';
import type { PageRequest } from './page-arguments.js';
import { asAsked, Holds, Weighs } from './price.js';

@ObjectType({ description: 'The position of a page in its list.' })
export class PageInfo {
  @Field({ description: 'Whether there are items after it.' })
  hasNextPage: boolean;

  @Field({ description: 'Whether there are items before it.' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of its first item; null if it is empty.',
  })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of its last item; null if it is empty.' })
  endCursor: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** One page of a list, in the schema. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  /** The length of the whole list. Counted when read. */
  readonly totalCount: number | Promise<number>;
}

/**
 * The types `<name>Connection` and `<name>Edge` of the schema.
 *
 * @source GraphQL Cursor Connections Specification, Relay
 */
export function connectionType<Node extends object>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One item of a ${name}Connection.` })
  class NamedEdge implements Edge<Node> {
    @Field({ description: 'Opaque. For use as `after` or `before` in the same list.' })
    cursor: string;

    @Field(() => node, { description: 'The item itself.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class NamedConnection implements Connection<Node> {
    @Holds(asAsked)
    @Field(() => [NamedEdge], { description: 'Its items, in the order of the list.' })
    edges: readonly Edge<Node>[];

    @Field(() => PageInfo, { description: 'The position of the page in the list.' })
    pageInfo: PageInfo;

    @Weighs(50, 'ONCE_A_PAGE')
    @Field(() => Int, {
      description: 'The number of items in the whole list. Counted only if requested.',
    })
    totalCount: number | Promise<number>;
  }
  return NamedConnection;
}

/** The rows of a page. */
export interface PageFound<Row, Values> {
  /**
   * At most one more than the page size, which shows that there are more. In reading order: for a backward page,
   * from the end of the list.
   */
  readonly rows: readonly Row[];
  readonly request: PageRequest<Values>;
  readonly cursors: CursorKind<Values>;
  readonly valuesOf: (row: Row) => Values;
  readonly totalCount: () => number | Promise<number>;
}

/** Builds a page from rows, with `nodeOf` for each row on it. */
export function connectionOf<Row, Values, Node>(
  found: PageFound<Row, Values>,
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const { rows, request, cursors, valuesOf } = found;
  const page = rows.slice(0, request.limit);
  if (request.direction === 'BACKWARD') page.reverse();
  const cursorOf = (row: Row): string => cursors.encode(valuesOf(row));
  return new FoundPage(
    page.map((row) => new RowEdge(row, nodeOf(row), cursorOf)),
    found,
  );
}

type Found = Pick<PageFound<unknown, unknown>, 'rows' | 'request' | 'totalCount'>;

/**
 * Rarely requested fields are computed lazily. Classes, because V8 keeps the getters of an object literal, and
 * everything they reference, with the object's shape until a full garbage collection.
 */
class FoundPage<Node> implements Connection<Node> {
  constructor(
    readonly edges: readonly Edge<Node>[],
    private readonly found: Found,
  ) {}

  get pageInfo(): PageInfo {
    return new FoundPageInfo(this.edges, this.found);
  }

  get totalCount(): number | Promise<number> {
    return this.found.totalCount();
  }
}

class FoundPageInfo implements PageInfo {
  constructor(
    private readonly edges: readonly Edge<unknown>[],
    private readonly found: Found,
  ) {}

  // A cursor is a row of the list, so there is always something on its side.
  get hasNextPage(): boolean {
    return this.found.request.direction === 'FORWARD' ? this.hasMore : this.found.request.cursor !== null;
  }

  get hasPreviousPage(): boolean {
    return this.found.request.direction === 'FORWARD' ? this.found.request.cursor !== null : this.hasMore;
  }

  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }

  private get hasMore(): boolean {
    return this.found.rows.length > this.found.request.limit;
  }
}

/** Computes its cursor lazily, because few are requested. */
class RowEdge<Row, Node> implements Edge<Node> {
  constructor(
    private readonly row: Row,
    readonly node: Node,
    private readonly cursorOf: (row: Row) => string,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.row);
  }
}
