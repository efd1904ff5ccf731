import { ask } from './commands.js';

const query =
  'query ($id: ID!) { article(id: $id) { headline corrections { text } } withdrawal(id: $id) { reason } }';

/** The maximum number of articles to query over HTTP; those in the database are all compared. */
const most = 400;

/**
 * A reader gets over HTTP what is live, and nothing else.
 *
 * @param {string} url
 * @param {readonly import('./read-newsroom.js').Whole[]} newsroom
 */
export async function judgeReaders(url, newsroom) {
  /** @type {string[]} */
  const faults = [];
  const step = Math.max(1, Math.ceil(newsroom.length / most));
  for (const { row, live, corrections, withdrawals } of newsroom.filter((_, at) => at % step === 0)) {
    const { article, withdrawal } =
      /** @type {{ article: { headline: string, corrections: unknown[] } | null, withdrawal: unknown }} */ (
        await ask(url, null, { query, variables: { id: row.id } })
      );
    const isRight =
      article?.headline === live[0]?.headline &&
      (article === null || article.corrections.length === corrections) &&
      (withdrawal !== null) === withdrawals > 0;
    if (!isRight) {
      faults.push(
        `A reader gets ${JSON.stringify({ article, withdrawal })} for ${row.id}, which is ${row.state}.`,
      );
    }
  }
  return faults;
}
