import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ section: string, slug: string }} Example
 * @typedef {{ database: string, examples: Example[], importedPerSecond: number | null }} Dataset
 */

/**
 * The generator's dataset in a database of its own, loaded through `kopij import articles` as any operator would; it is kept
 * for the next run. `importedPerSecond` is null when it was there already.
 *
 * @param {number} articles how many published ones
 * @returns {Promise<Dataset>}
 */
export async function loadDataset(articles) {
  const folder = resolve('data', `bench-${articles}`);
  const database = join(folder, 'kopij.db');
  const file = join(folder, 'articles.ndjson');
  const marker = join(folder, 'loaded');
  if (existsSync(marker)) {
    return { database, examples: examplesOf(file), importedPerSecond: null };
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { generate } = await import(pathToFileURL(generator()).href);
  generate(folder, articles, 0);
  const started = performance.now();
  kopij(database, 'import', 'articles', file, '--publish');
  const importedPerSecond = articles / ((performance.now() - started) / 1_000);
  writeFileSync(marker, '');
  return { database, examples: examplesOf(file), importedPerSecond };
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

/** @param {string} database @param {...string} args */
function kopij(database, ...args) {
  return execFileSync(process.execPath, ['bin/kopij.js', ...args], {
    env: { ...process.env, DATABASE_URL: `sqlite:${database}` },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

function generator() {
  const path = resolve(process.env['KOPIJ_BENCH_GENERATOR'] ?? '../shared/bench/peers/gen/generate.mjs');
  if (existsSync(path)) return path;
  throw new Error(`There is no dataset generator at ${path}. Name one with KOPIJ_BENCH_GENERATOR.`);
}

/** Every tenth article, a thousand at most. @param {string} file @returns {Example[]} */
function examplesOf(file) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const step = Math.max(1, Math.floor(lines.length / 1_000));
  return lines
    .filter((_, at) => at % step === 0)
    .slice(0, 1_000)
    .map((line) => /** @type {Example} */ (JSON.parse(line)))
    .map(({ section, slug }) => ({ section, slug }));
}
