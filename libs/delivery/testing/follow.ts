import type { OpenDelivery } from './open-delivery.js';

export interface ToldChange {
  readonly kind: string;
  readonly articleId: string | null;
  readonly at: string;
  readonly article: { readonly headline: string; readonly withheld: unknown } | null;
}

export interface ChangesPage {
  readonly edges: readonly { readonly cursor: string; readonly node: ToldChange }[];
  readonly pageInfo: {
    readonly endCursor: string;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
  };
  readonly startAgain: boolean;
}

const query = `query ($after: String, $first: Int) { changes(after: $after, first: $first) {
  startAgain pageInfo { endCursor hasNextPage hasPreviousPage startCursor }
  edges { cursor node { kind articleId at article { headline withheld { reason } } } } } }`;

/** A page of the changes, as a reader gets it. */
export async function askChanges(
  delivery: Pick<OpenDelivery, 'ask'>,
  after?: string,
  first?: number,
): Promise<ChangesPage> {
  const { data, errors } = await delivery.ask(query, { after, first });
  if (!data) throw new Error(errors.join('\n'));
  return data['changes'] as ChangesPage;
}

/** What happened, to which articles. */
export function whatHappened({ edges }: ChangesPage): [string, string | null][] {
  return edges.map(({ node }) => [node.kind, node.articleId]);
}
