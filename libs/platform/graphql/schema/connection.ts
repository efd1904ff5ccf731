import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CursorKind } from './cursor.js';
import type { PageRequest } from './page-arguments.js';
import { asAsked, Holds, Weighs } from './price.js';

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field({ description: 'Whether there is more after it.' })
  hasNextPage: boolean;

  @Field({ description: 'Whether there is more before it.' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of its first item; null when it is empty.',
  })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of its last item; null when it is empty.' })
  endCursor: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** One page of a list, as the schema shows it. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  /** The length of the whole list. Counted when it is read. */
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
    @Field({ description: 'Opaque: for `after` and `before` of the same list.' })
    cursor: string;

    @Field(() => node, { description: 'The item itself.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class NamedConnection implements Connection<Node> {
    @Holds(asAsked)
    @Field(() => [NamedEdge], { description: 'Its items, in the order of the list.' })
    edges: readonly Edge<Node>[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo: PageInfo;

    @Weighs(50, 'ONCE_A_PAGE')
    @Field(() => Int, {
      description: 'How many items the whole list has. Counted only when it is asked for.',
    })
    totalCount: number | Promise<number>;
  }
  return NamedConnection;
}

/** What a store found for a page. */
export interface PageFound<Row, Values> {
  /**
   * At most one more than the page may hold, which tells that there is more. In the order they were read: for a
   * backward page that is from the end of the list.
   */
  readonly rows: readonly Row[];
  readonly request: PageRequest<Values>;
  readonly cursors: CursorKind<Values>;
  readonly valuesOf: (row: Row) => Values;
  readonly totalCount: () => number | Promise<number>;
}

/** Makes a page of what a store found, with `nodeOf` for each row that is on it. */
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
 * What is seldom asked for is worked out when it is. By classes: V8 keeps the getters of an object literal, and all they
 * refer to, with the shape of the object, until it collects the whole heap.
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

  // A cursor is a row of the list: whoever comes from one knows that there is something on its side.
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

/** Makes its cursor when it is asked for: few are. */
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
