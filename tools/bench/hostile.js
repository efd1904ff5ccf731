/**
 * What a hostile client sends: the largest requests, the most expensive ones, and ones that are refused. Each request is unique, so that
 * nothing comes from a cache.
 *
 * @typedef {{ what: string, headers?: Record<string, string>, body: (name: string) => string }} Hostile
 */

const texts = 'body { html plainText markdown }';
const mebibyteOfLists = lists(500_000);
const mebibyteOfKeys = keys(60_000);

/** @type {readonly Hostile[]} */
export const hostile = [
  { what: '1 MiB of nested lists', body: (name) => variables(name, `{"a":${mebibyteOfLists}}`) },
  { what: '1 MiB of keys', body: (name) => variables(name, mebibyteOfKeys) },
  {
    what: '1 MiB of nested lists, with an unknown token',
    headers: { authorization: `Bearer kopij_${'0'.repeat(32)}_${'0'.repeat(43)}` },
    body: (name) => variables(name, `{"a":${mebibyteOfLists}}`),
  },
  { what: '64 KB of nested lists', body: (name) => variables(name, `{"a":${lists(32_000)}}`) },
  { what: '64 KB of keys', body: (name) => variables(name, keys(4_400)) },
  {
    what: 'a document of 32 KB',
    body: (name) => operation(`{ ${name}: sections { slug } } #${'x'.repeat(32_000)}`),
  },
  {
    what: 'the same fields 190 times',
    body: (name) => operation(`query ${name} { ${'me { id name } '.repeat(190)} }`),
  },
  {
    what: '100 articles',
    body: (name) => operation(`{ ${name}: articles(first: 100) { edges { node { headline lead } } } }`),
  },
  {
    what: '20 articles with three forms of the body',
    body: (name) => operation(`{ ${name}: articles(first: 20) { edges { node { headline ${texts} } } } }`),
  },
  {
    what: '30 articles with 30 others each',
    body: (name) =>
      operation(
        `{ ${name}: articles(first: 30) { edges { node { headline moreFromSection(first: 30) { lead } } } } }`,
      ),
  },
  {
    what: '100 articles of every agency, with three forms of the body',
    body: (name) =>
      operation(`{ ${name}: agencies { articles(first: 100) { edges { node { ${texts} } } } } }`),
  },
  {
    what: '300 levels of fields',
    body: (name) => operation(`{ ${name}: ${'a { '.repeat(300)} b ${'} '.repeat(300)} }`),
  },
  {
    what: '150 lists',
    body: (name) => operation(`query ${name} { ${'articles { totalCount } '.repeat(150)} }`),
  },
  { what: 'a document that breaks off', body: (name) => operation(`{ ${name}: `) },
];

/** @param {string} query */
function operation(query) {
  return JSON.stringify({ query });
}

/** @param {string} name @param {string} json */
function variables(name, json) {
  return `{"query":"{ ${name}: sections { slug } }","variables":${json}}`;
}

/** @param {number} depth */
function lists(depth) {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

/** @param {number} count */
function keys(count) {
  return JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, at])));
}
