import { ask } from './commands.js';

const query =
  'query ($id: ID!) { article(id: $id) { headline corrections { text } } withdrawal(id: $id) { reason } }';

/** So many are looked up over HTTP, at most; what the database holds of all of them is compared besides. */
const most = 400;

/**
 * What a reader gets over HTTP is what is live, and no more.
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
