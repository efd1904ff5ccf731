import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { kopij } from './kopij.js';

/**
 * `npm run bench:peer -- DATASET FOLDER` loads a dataset of NDJSON (sections, agencies, articles, drafts) into a database in
 * the folder. It also writes what a rig that compares content servers sends to Kopij: `queries.json` and `ids.json`.
 * See "Compared with other servers" in docs/performance.md.
 */
const [dataset, target] = process.argv.slice(2);
if (!dataset || !target) throw new Error('Usage: npm run bench:peer -- DATASET FOLDER');
const folder = resolve(target);
const database = join(folder, 'kopij.db');
const build = { databaseUrl: `sqlite:${database}`, folder: '.' };
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'dataset'), { recursive: true });

for (const name of ['agencies', 'articles', 'drafts']) {
  copyFileSync(join(dataset, `${name}.ndjson`), join(folder, 'dataset', `${name}.ndjson`));
}
// The only editor publishes their own work, since there is nobody to review it.
const sections = readFileSync(join(dataset, 'sections.ndjson'), 'utf8').trimEnd().split('\n');
writeFileSync(
  join(folder, 'dataset', 'sections.ndjson'),
  sections.map((line) => JSON.stringify({ ...JSON.parse(line), requiresReview: false })).join('\n'),
);
kopij(build, 'import', 'articles', join(folder, 'dataset'), '--publish');
kopij(build, 'user', 'create', '--name', 'bench', '--email', 'bench@newsroom.example', '--role', 'EDITOR');
const token = kopij(
  build,
  'token',
  'create',
  '--user',
  'bench@newsroom.example',
  '--name',
  'bench',
  '--expires',
  '30d',
).trim();

const db = new Database(database);
const ids = /** @type {[string, string][]} */ (db.prepare('SELECT slug, id FROM sections').raw().all());
db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
copyFileSync(database, `${database}.snapshot`);
writeFileSync(join(folder, 'ids.json'), JSON.stringify({ section: Object.fromEntries(ids) }));
writeFileSync(join(folder, 'queries.json'), JSON.stringify(queries(), null, 2));

function queries() {
  const card = 'headline slug lead dateline{place} publishedAt credits{agency{code name}} section{slug name}';
  const map = {
    lead: null,
    dateline: 'dateline.place',
    agencies: 'credits[].agency.code',
    body: 'body.plainText',
  };
  const rows = 'data.articles.edges[].node';
  const page = (/** @type {number} */ first) => ({
    ...operation(`query($after:String){articles(first:${first},after:$after){pageInfo{endCursor}}}`, {
      after: '{{after}}',
    }),
    extract: { after: 'data.articles.pageInfo.endCursor' },
  });
  const content = (/** @type {string} */ from) => ({
    headline: `{{${from}.headline}}`,
    blocks: [`{{${from}.lead}}`, ...[0, 1, 2, 3, 4, 5].map((at) => `{{article.body.${at}}}`)].map((text) => ({
      paragraph: { text },
    })),
  });
  const made = '{manuscript{id version revision} userErrors{message}}';
  const seen = (/** @type {string} */ name) => ({
    extract: Object.fromEntries(
      ['id', 'version', 'revision'].map((field) => [field, `data.${name}.manuscript.${field}`]),
    ),
  });
  const command = { manuscriptId: '{{id}}', expectedVersion: '{{version}}' };
  const step = (/** @type {string} */ name, /** @type {string} */ input, /** @type {object} */ value) => ({
    ...operation(`mutation($input:${input}!){${name}(input:$input)${made}}`, { input: value }),
    ...seen(name),
  });
  const create = step('createManuscript', 'CreateManuscriptInput', {
    content: {
      ...content('article'),
      slug: '{{article.slug}}',
      sectionId: '{{article.sectionId}}',
      dateline: { place: { places: ['{{article.dateline}}'] } },
      credits: [{ code: '{{article.agencies.0}}' }],
    },
  });
  const publish = step('publishManuscript', 'PublishManuscriptInput', {
    ...command,
    revision: '{{revision}}',
  });
  return {
    W1: {
      ...operation(`query($s:String){articles(section:$s,first:20){edges{node{${card}}}}}`, {
        s: '{{section.slug}}',
      }),
      rows,
      map,
    },
    W2: {
      ...operation(`query($slug:String){article(slug:$slug){${card} body{plainText}}}`, {
        slug: '{{article.slug}}',
      }),
      row: 'data.article',
      map,
    },
    W3: {
      ...operation(
        `query($slug:String){article(slug:$slug){${card} body{plainText} moreFromSection(first:7){headline slug publishedAt}}}`,
        { slug: '{{article.slug}}' },
      ),
      row: 'data.article',
      rows: 'data.article.moreFromSection',
      map,
    },
    W5: {
      setup: [
        { ...operation('{articles(first:100){pageInfo{endCursor}}}', {}), extract: page(100).extract },
        { ...page(100), repeat: 78 },
        page(80),
      ],
      ...operation(`query($after:String){articles(first:20,after:$after){edges{node{${card}}}}}`, {
        after: '{{after}}',
      }),
      rows,
      map,
    },
    auth: { authorization: `Bearer ${token}` },
    W4: {
      create,
      edit: step('editManuscript', 'EditManuscriptInput', { ...command, content: content('edited') }),
      publish,
      createPublished: [create, publish],
    },
  };
}

/** @param {string} query @param {object} variables */
function operation(query, variables) {
  return { request: { path: '/graphql', body: { query, variables } } };
}
