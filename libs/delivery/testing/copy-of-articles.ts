import type { OpenDelivery } from './open-delivery.js';

type Asked = Pick<OpenDelivery, 'ask'>;

interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}
type Shown = { readonly id: string } & Readonly<Record<string, unknown>>;

const fields = `{ id path headline lead creditLine updatedAt withheld { reason } section { name }
  credits { agency { name } } corrections { text } }`;
const pageInfo = 'pageInfo { endCursor hasNextPage }';
const listed = `query ($first: Int, $after: String) { articles(first: $first, after: $after) { edges { cursor node ${fields} } ${pageInfo} } }`;
const followed = `query ($first: Int, $after: String) { changes(first: $first, after: $after) {
  startAgain edges { cursor node { kind articleId article ${fields} } } ${pageInfo} } }`;

interface Told {
  kind: string;
  articleId: string;
  article: Shown | null;
}

/** All that a client has to remember. */
interface Kept {
  articles: ReadonlyMap<string, Shown>;
  /** Where to go on in the list, while it is being read. */
  list: { after: string | null } | null;
  /** Where to go on in the changes; null before the beginning. */
  changes: string | null;
}

const nothing: Kept = { articles: new Map(), list: null, changes: null };

/** A client that keeps a copy of all articles: it reads the list, and then follows the changes. */
export class CopyOfArticles {
  private now: Kept = nothing;
  private stored: Kept = nothing;

  get articles(): ReadonlyMap<string, unknown> {
    return this.now.articles;
  }

  /** Reads one page of whatever is next. Gives whether there is nothing more to read. */
  async step(server: Asked, first: number): Promise<boolean> {
    if (this.now.changes === null)
      this.now = { ...nothing, list: { after: null }, changes: await begin(server) };
    if (this.now.list) await this.readList(server, this.now.list, first);
    else return this.readChanges(server, first);
    return false;
  }

  async catchUp(server: Asked): Promise<void> {
    while (!(await this.step(server, 7)));
  }

  store(): void {
    this.stored = this.now;
  }

  /** It is started again with what it had stored. */
  restart(): void {
    this.now = this.stored;
  }

  private async readList(server: Asked, { after }: { after: string | null }, first: number): Promise<void> {
    const page = await ask<Page<Shown>>(server, listed, 'articles', { first, after });
    const articles = new Map(this.now.articles);
    for (const { node } of page.edges) articles.set(node.id, node);
    const { endCursor, hasNextPage } = page.pageInfo;
    this.now = { ...this.now, articles, list: hasNextPage ? { after: endCursor } : null };
  }

  private async readChanges(server: Asked, first: number): Promise<boolean> {
    const after = this.now.changes;
    const asked = { first, after };
    const page = await ask<Page<Told> & { startAgain: boolean }>(server, followed, 'changes', asked);
    const { endCursor, hasNextPage } = page.pageInfo;
    if (page.startAgain || page.edges.some(({ node }) => node.kind === 'RESET')) {
      this.now = { ...nothing, list: { after: null }, changes: endCursor };
      return false;
    }
    for (const { cursor, node } of page.edges) {
      const articles = new Map(this.now.articles);
      if (node.article) articles.set(node.articleId, node.article);
      else articles.delete(node.articleId);
      this.now = { ...this.now, articles, changes: cursor };
    }
    this.now = { ...this.now, changes: endCursor };
    return !hasNextPage;
  }
}

/** All that is live, as the list has it. */
export async function allArticles(server: Asked): Promise<Map<string, unknown>> {
  const copy = new Map<string, unknown>();
  for (let after: string | null = null; ;) {
    const page: Page<Shown> = await ask(server, listed, 'articles', { first: 100, after });
    for (const { node } of page.edges) copy.set(node.id, node);
    if (!page.pageInfo.hasNextPage) return copy;
    after = page.pageInfo.endCursor;
  }
}

async function begin(server: Asked): Promise<string> {
  return (await ask<Page<unknown>>(server, `{ changes { ${pageInfo} } }`, 'changes', {})).pageInfo.endCursor;
}

async function ask<T>(server: Asked, query: string, field: string, variables: object): Promise<T> {
  const { data, errors } = await server.ask(query, { ...variables });
  if (!data) throw new Error(errors.join('\n'));
  return data[field] as T;
}
