import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrustedDocuments } from './read-trusted-documents.js';

const query = '{ sections { slug } }';
const hash = (algorithm: string) => createHash(algorithm).update(query).digest('hex');
const sha256 = hash('sha256');
const manifest = (...operations: unknown[]) =>
  JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });
const operation = { id: sha256, name: 'Sections', type: 'query', body: query };

describe('the file of trusted documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-documents-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'documents.json');
  const logged: unknown[] = [];
  beforeEach(() => logged.splice(0));
  const log = { info: (...said: unknown[]) => void logged.push(said) };
  const read = (trustedDocuments: string, trustedDocumentsOnly = false) =>
    readTrustedDocuments({ trustedDocuments, trustedDocumentsOnly }, log);

  it('need not be there', () => {
    expect(read('').size).toBe(0);
    expect(logged).toEqual([]);
  });

  it.each([
    [
      'the client preset of GraphQL Code Generator',
      { [`sha256:${sha256}`]: query },
      sha256,
      "GraphQL Code Generator's client preset",
    ],
    [
      'the client preset before it wrote prefixes',
      { [hash('sha1')]: query },
      hash('sha1'),
      'documents by SHA-1, as the client preset and relay-compiler write them',
    ],
    [
      'relay-compiler',
      { [hash('md5')]: query },
      hash('md5'),
      'documents by MD5, as the client preset and relay-compiler write them',
    ],
    [
      'relay-compiler that is told to use SHA-256',
      { [sha256.toUpperCase()]: query },
      sha256,
      'documents by SHA-256, as the client preset and relay-compiler write them',
    ],
    ['Apollo', JSON.parse(manifest(operation, operation)) as object, sha256, "Apollo's manifest"],
    [
      'Apollo with ids of the team',
      JSON.parse(manifest({ ...operation, id: 'sections@2' })) as object,
      'sections@2',
      "Apollo's manifest",
    ],
    ['nobody but the team', { 'x-site:1': query }, 'x-site:1', 'documents by ids of your own'],
  ])('is taken as it is from %s, and the log says what it is', (_, file, id, format) => {
    writeFileSync(path, JSON.stringify(file));
    expect([...read(path)]).toEqual([[id, query]]);
    expect(logged).toEqual([[{ documents: 1, format }, 'trusted documents loaded']]);
  });

  it.each([
    ['that is no JSON', '{', 'cannot be read: '],
    ['that is a list', '[]', 'must contain one object'],
    ['that holds something else than text', `{"${sha256}":1}`, 'must have a document under each hash'],
    ['that has a document under another hash', `{"${'0'.repeat(64)}":"{ a }"}`, 'has a document under 000'],
    [
      'that has one under another MD5',
      `{"${'0'.repeat(32)}":"{ a }"}`,
      'has a document under 00000000000000000000000000000000, but the MD5 of that document is ',
    ],
    ['with an id of nothing', '{"":"{ a }"}', 'must give each document an id'],
    [
      'of another format',
      '{"format":"other","version":1,"operations":[]}',
      'must have "format": "apollo-persisted-query-manifest"',
    ],
    [
      'of a version to come',
      manifest(operation).replace('"version":1', '"version":2'),
      'must have "format": "apollo-persisted-query-manifest", "version": 1',
    ],
    ['with an operation of no id', manifest({ body: query }), 'must give each document an id'],
    [
      'with an operation of no text',
      manifest({ id: 'a' }),
      'must have a document under each hash; a has none',
    ],
    [
      'with two documents under one id',
      manifest({ id: 'a', body: '{ a }' }, { id: 'a', body: '{ b }' }),
      'has two documents with the id a',
    ],
  ])('is refused, with the reason, when it is one %s', (_, text, why) => {
    writeFileSync(path, text);
    expect(() => read(path)).toThrow(`The file in KOPIJ_TRUSTED_DOCUMENTS ${why}`);
  });

  it('is refused when it is not where it is said to be', () => {
    expect(() => read(join(folder, 'nowhere.json'))).toThrow('cannot be read: ENOENT');
  });

  it('must be there, with a document in it, where nobody may run anything else', () => {
    const nobody = 'KOPIJ_TRUSTED_DOCUMENTS_ONLY needs a file of documents';
    expect(() => read('', true)).toThrow(nobody);
    writeFileSync(path, manifest());
    expect(() => read(path, true)).toThrow(nobody);
  });
});
