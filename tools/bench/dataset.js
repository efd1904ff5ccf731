import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { kopij } from './kopij.js';
import { madeUpArticles } from './made-up-articles.js';

/**
 * @typedef {{ section: string, slug: string, agency: string }} Example
 * @typedef {{ articles: number, database: string, examples: Example[], importedPerSecond: number | null }} Dataset
 */

/** How many articles are requested by slug. */
const mostExamples = 1_000;

/**
 * Generated articles in a database of their own, imported by `kopij import articles` like any archive. The database is kept for the
 * next run. `importedPerSecond` is null if the database existed already.
 *
 * @param {number} articles how many published ones
 * @returns {Promise<Dataset>}
 */
export async function loadDataset(articles) {
  const folder = resolve('data', `bench-${articles}`);
  const database = join(folder, 'kopij.db');
  const loaded = join(folder, 'loaded.json');
  if (!existsSync(loaded)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'articles.ndjson');
    await writeArticles(file, articles);
    const importedPerSecond = importArticles(database, file, articles);
    rmSync(file);
    writeFileSync(loaded, JSON.stringify(examplesOf(articles)));
    return { articles, database, examples: examplesOf(articles), importedPerSecond };
  }
  const examples = /** @type {Example[]} */ (JSON.parse(readFileSync(loaded, 'utf8')));
  return { articles, database, examples, importedPerSecond: null };
}

/** @param {string} file @param {number} count */
async function writeArticles(file, count) {
  const lines = function* () {
    let lot = '';
    for (const article of madeUpArticles(count)) {
      lot += `${JSON.stringify(article)}\n`;
      if (lot.length > 1_000_000) {
        yield lot;
        lot = '';
      }
    }
    yield lot;
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

/** @param {string} database @param {string} file @param {number} articles */
function importArticles(database, file, articles) {
  const started = performance.now();
  kopij({ databaseUrl: `sqlite:${database}`, folder: '.' }, 'import', 'articles', file, '--publish');
  return articles / ((performance.now() - started) / 1_000);
}

/** Articles from all over, evenly spread. @param {number} articles @returns {Example[]} */
function examplesOf(articles) {
  const step = Math.max(1, Math.floor(articles / mostExamples));
  const examples = [];
  let at = 0;
  for (const { section, slug, agencies } of madeUpArticles(articles)) {
    if (at % step === 0 && examples.length < mostExamples)
      examples.push({ section, slug, agency: agencies[0] ?? '' });
    at += 1;
  }
  return examples;
}
