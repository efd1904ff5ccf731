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

/** Timeout, in milliseconds. */
const patience = 10_000;

interface Answer {
  data?: { article: ArticlePage | null } | null;
  errors?: { message: string }[];
}

/**
 * Queries the public GraphQL API, anonymously, in one request.
 *
 * @throws {CliFault} if no server answers, or the article does not exist
 */
export async function fetchArticlePage(url: string, slug: string): Promise<ArticlePage> {
  const { data, errors } = await ask(url, { query, variables: { slug } });
  if (errors) throw CliFault.of(errors.map(({ message }) => `${url}: ${message}`));
  if (!data?.article) throw new CliFault(`There is no article with the slug "${slug}".`);
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
      `No Kopij server answers at ${url}. Start one with "npm run start:prod", or pass its address with --url.`,
      {
        cause: error,
      },
    );
  }
}
