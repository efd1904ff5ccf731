import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { listen } from './listen.js';

/**
 * The limit that SQLite and the runtime set: node:http, prepared statements on Kopij's own tables, JSON. No GraphQL, no
 * access rules, no limits. `node prepared-statements.js DATABASE_FILE`.
 *
 * @typedef {{ id: string, headline: string, slug: string, lead: string, dateline: string, published_at: string, credits: string, section_slug: string, section_name: string, section_id: string, plain_text?: string }} Row
 */
const db = new Database(process.argv[2], { readonly: true });
const card =
  'a.id, a.headline, a.slug, a.lead, a.dateline, a.published_at, a.credits, a.section_id, s.slug AS section_slug, s.name AS section_name';
/** @param {string} range */
const listOf = (range) =>
  db.prepare(
    `SELECT ${card} FROM live_listings l JOIN live_articles a ON a.id = l.article_id JOIN sections s ON s.id = a.section_id
      WHERE ${range} ORDER BY l.published_at DESC, l.article_id DESC LIMIT 20`,
  );
/** @param {string} section @param {string} agency */
const numbered = (section, agency) =>
  `l.list_id = (SELECT id FROM live_lists WHERE section_id = ${section} AND agency_id = ${agency})`;
const list = listOf(numbered('(SELECT id FROM sections WHERE slug = ?)', "''"));
const agency = listOf(numbered("''", '(SELECT id FROM agencies WHERE code = ?)'));
const deep = listOf(`${numbered("''", "''")} AND (l.published_at, l.article_id) < (?, ?)`);
const article = db.prepare(
  `SELECT ${card}, a.plain_text FROM live_articles a JOIN sections s ON s.id = a.section_id WHERE a.slug = ?`,
);
const more = db.prepare(
  `SELECT a.headline, a.slug, a.published_at AS publishedAt FROM live_listings l JOIN live_articles a ON a.id = l.article_id
    WHERE ${numbered('?', "''")} AND a.id <> ? ORDER BY l.published_at DESC, l.article_id DESC LIMIT 7`,
);
const search = db.prepare(
  `SELECT ${card} FROM article_search f JOIN article_texts t ON t.number = f.rowid JOIN live_articles a ON a.id = t.article_id
     JOIN sections s ON s.id = a.section_id WHERE article_search MATCH ? ORDER BY f.rowid DESC LIMIT 20`,
);

/**
 * An article as JSON. What Kopij stores as JSON is copied unchanged, so that the floor does as little as possible.
 *
 * @param {Row} row @param {string} rest
 */
function written(row, rest = '') {
  const card = JSON.stringify({
    headline: row.headline,
    slug: row.slug,
    dateline: JSON.parse(row.dateline),
    publishedAt: row.published_at,
    credits: JSON.parse(row.credits),
    section: { slug: row.section_slug, name: row.section_name },
  });
  return `${card.slice(0, -1)},"lead":${row.lead}${rest}}`;
}

/** @param {readonly string[]} path */
function answer([what, name = '', id = '']) {
  /** @param {unknown[]} rows */
  const cards = (rows) => `[${/** @type {Row[]} */ (rows).map((row) => written(row)).join(',')}]`;
  if (what === 'list') return cards(list.all(name));
  if (what === 'agency') return cards(agency.all(name));
  if (what === 'deep-page') return cards(deep.all(name, id));
  if (what === 'search') return cards(search.all(decodeURIComponent(name).replaceAll(' ', ' AND ')));
  const row = /** @type {Row | undefined} */ (article.get(name));
  if (!row) return 'null';
  const body = `,"body":{"plainText":${row.plain_text}}`;
  if (what === 'article') return written(row, body);
  return written(row, `${body},"more":${JSON.stringify(more.all(row.section_id, row.id))}`);
}

const server = createServer((request, response) => {
  const body = Buffer.from(`{"data":${answer((request.url ?? '').split('/').slice(1))}}`);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
listen(server);
