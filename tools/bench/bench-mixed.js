import { asHttp } from './bench-reads.js';
import { measure } from './measure.js';
import { workloads } from './workloads.js';
import { sectionIdOf, writeCycle } from './write-cycle.js';

/** How many of a hundred requests publish something; the others read. */
const publications = 5;
/** The maximum number of concurrent editors: enough to keep up with the readers. */
const editors = 16;

/**
 * @typedef {import('./measure.js').Sample} Sample
 * @typedef {{ articles: number, cache: string, alone: Sample[], together: Sample[], published: number[] }} MixedRow `published`: publications for each hundred requests
 */

/**
 * Readers alone, and the same readers while new articles are written and published: what readers notice of it.
 *
 * @param {readonly import('./bench-newsroom.js').BenchNewsroom[]} newsrooms
 * @param {import('./bench-reads.js').Effort} effort
 * @returns {Promise<MixedRow[]>}
 */
export async function benchMixed(newsrooms, { passes, ...load }) {
  const rows = [];
  for (const { dataset, editor, candidates } of newsrooms) {
    for (const { cache, server } of candidates) {
      const requests = await mixedRequests(dataset.examples, server.url);
      const sectionId = await sectionIdOf(server.url, editor.section);
      /** @type {MixedRow} */
      const row = { articles: dataset.articles, cache, alone: [], together: [], published: [] };
      for (let pass = 0; pass < passes; pass += 1) {
        row.alone.push(await measure({ ...load, ...server, requests }));
        const desk = new BusyDesk(() => writeCycle(server.url, editor.token, sectionId));
        row.together.push(await measure({ ...load, ...server, requests, onAnswer: () => desk.read() }));
        row.published.push(await desk.close());
      }
      rows.push(row);
    }
  }
  return rows;
}

/** Everything readers ask for, in turns. @param {readonly import('./workloads.js').Example[]} examples @param {string} url */
export async function mixedRequests(examples, url) {
  const asked = await Promise.all(
    workloads.map(async ({ query, requests }) =>
      (await requests(examples, url)).map(({ variables }) => ({ query, variables })),
    ),
  );
  const longest = Math.max(...asked.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => asked.map((each) => each[turn % each.length]))
    .flat()
    .map(asHttp);
}

/** Publishes articles in proportion to the reads. */
class BusyDesk {
  #reads = 0;
  #published = 0;
  /** @type {Set<Promise<void>>} */
  #running = new Set();
  /** @type {unknown} */
  #failure;

  /** @param {() => Promise<void>} publish */
  constructor(publish) {
    this.publish = publish;
  }

  read() {
    this.#reads += 1;
    const due = (this.#reads * publications) / (100 - publications);
    if (this.#running.size < editors && this.#published + this.#running.size < due) {
      const work = this.publish()
        .then(() => void (this.#published += 1))
        .catch((/** @type {unknown} */ error) => void (this.#failure = error))
        .finally(() => this.#running.delete(work));
      this.#running.add(work);
    }
  }

  /** @returns {Promise<number>} publications for each hundred requests */
  async close() {
    const share = (100 * this.#published) / (this.#reads + this.#published);
    await Promise.all(this.#running);
    if (this.#failure) throw new Error('A publication failed.', { cause: this.#failure });
    return share;
  }
}
