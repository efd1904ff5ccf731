import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { madeUpArticles } from './made-up-articles.js';

/**
 * @typedef {{ section: string, slug: string, agency: string }} Example
 * @typedef {{ articles: number, database: string, examples: Example[], importedPerSecond: number | null }} Dataset
 */

/** How many articles are asked for by name. */
const mostExamples = 1_000;

/**
 * Made-up articles in a database of their own, taken in by `kopij import articles` as any archive would be; it is kept for
 * the next run. `importedPerSecond` is null when it was there already.
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

/**
 * Somebody who may write, and a section of their own that asks for no review.
 *
 * @param {string} database
 * @returns {{ token: string, section: string }} the token, and the slug of the section
 */
export function hireEditor(database) {
  const name = `bench-${Date.now()}`;
  const email = `${name}@newsroom.example`;
  kopij(database, 'section', 'create', '--name', name, '--slug', name, '--no-review');
  kopij(database, 'user', 'create', '--name', name, '--email', email, '--role', 'EDITOR');
  const token = kopij(database, 'token', 'create', '--user', email, '--name', 'bench', '--expires', '1d');
  return { token: token.trim(), section: name };
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
  kopij(database, 'import', 'articles', file, '--publish');
  return articles / ((performance.now() - started) / 1_000);
}

/** @param {string} database @param {...string} args what it says to a person is shown, what it prints is given back */
export function kopij(database, ...args) {
  return execFileSync(process.execPath, ['bin/kopij.js', ...args], {
    env: { ...process.env, DATABASE_URL: `sqlite:${database}` },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', args[0] === 'import' ? 'inherit' : 'ignore'],
  });
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
