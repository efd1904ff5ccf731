import { CliFault } from '../cli-fault.js';
import type { ArticlePage } from './article-page.js';

const query = `query ArticlePage($slug: String!) {
  article(slug: $slug) {
    kicker headline standfirst byline lead
    withheld { reason }
    body {
      blocks {
        __typename
        ... on Paragraph { runs { text } }
        ... on Heading { runs { text } }
        ... on Quote { runs { text } attribution }
        ... on ListBlock { items { text } }
        ... on ImageBlock { alt caption url }
        ... on Embed { title url }
      }
    }
    section { name }
    moreFromSection { lead age withheld { reason } }
  }
}`;

/** How long a server may take, in milliseconds. */
const patience = 10_000;

interface Answer {
  data?: { article: ArticlePage | null } | null;
  errors?: { message: string }[];
}

/**
 * Asks the public GraphQL API, anonymously, in one request.
 *
 * @throws {CliFault} when no server answers, or there is no such article
 */
export async function fetchArticlePage(url: string, slug: string): Promise<ArticlePage> {
  const { data, errors } = await ask(url, { query, variables: { slug } });
  if (errors) throw CliFault.of(errors.map(({ message }) => `${url}: ${message}`));
  if (!data?.article) throw new CliFault(`There is no article "${slug}".`);
  return data.article;
}

async function ask(url: string, operation: object): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify(operation),
      signal: AbortSignal.timeout(patience),
    });
    return (await response.json()) as Answer;
  } catch (error) {
    throw new CliFault(
      `No Kopij answers at ${url}. Start it with "npm run start:prod", or say where it is with --url.`,
      {
        cause: error,
      },
    );
  }
}
