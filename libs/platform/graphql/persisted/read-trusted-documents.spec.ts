import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrustedDocuments } from './read-trusted-documents.js';

const query = '{ sections { slug } }';
const sha256 = '59a2ee64743b95e22165a7cf00f6d795f8576e2208a554141da394f10dca7acf';

describe('the file of trusted documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-documents-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'documents.json');
  const read = (trustedDocuments: string, trustedDocumentsOnly = false) =>
    readTrustedDocuments({ trustedDocuments, trustedDocumentsOnly });

  it('need not be there', () => {
    expect(read('').size).toBe(0);
  });

  it('has a document under its hash', () => {
    writeFileSync(path, JSON.stringify({ [sha256]: query }));
    expect([...read(path)]).toEqual([[sha256, query]]);
  });

  it.each([
    ['that is no JSON', '{', 'cannot be read: '],
    ['that is a list', '[]', 'must hold one object'],
    ['that holds something else than text', `{"${sha256}":1}`, 'must have a text under each hash'],
    ['that has a document under another hash', `{"${'0'.repeat(64)}":"{ a }"}`, 'has a document under 000'],
  ])('is refused, with the reason, when it is one %s', (_, text, why) => {
    writeFileSync(path, text);
    expect(() => read(path)).toThrow(`The file in KOPIJ_TRUSTED_DOCUMENTS ${why}`);
  });

  it('is refused when it is not where it is said to be', () => {
    expect(() => read(join(folder, 'nowhere.json'))).toThrow('cannot be read: ENOENT');
  });

  it('must be there where nobody may run anything else', () => {
    expect(() => read('', true)).toThrow('KOPIJ_TRUSTED_DOCUMENTS_ONLY lets nobody in without a file');
  });
});
