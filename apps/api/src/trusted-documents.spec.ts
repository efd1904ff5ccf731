import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from './testing/start-server.js';

const query = 'query Sections { sections { slug } }';
const sha256 = createHash('sha256').update(query).digest('hex');

describe('documents the newsroom trusts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-documents-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  describe('and no others', () => {
    let server: RunningServer;
    let token: string;

    beforeAll(async () => {
      const trustedDocuments = join(folder, 'documents.json');
      writeFileSync(trustedDocuments, JSON.stringify({ [sha256]: query }));
      server = await startServer({ config: { trustedDocuments, trustedDocumentsOnly: true } });
      ({ token } = await server.hire('EDITOR'));
    });
    afterAll(() => server.close());

    it('are run for readers, by their hash or in full', async () => {
      const extensions = encodeURIComponent(
        JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256 } }),
      );
      const byHash = await server.fetch(`/graphql?extensions=${extensions}`);
      expect(await byHash.json()).toEqual({ data: { sections: [] } });
      expect((await server.query(query)).data).toEqual({ sections: [] });
    });

    it('are the only ones that are, whatever somebody else has sent before', async () => {
      const other = '{ sections { name } }';
      const hash = createHash('sha256').update(other).digest('hex');
      const body = JSON.stringify({
        query: other,
        extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
      });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const signedIn = await server.fetch('/graphql', { method: 'POST', headers, body });
      expect(await signedIn.json()).toEqual({ data: { sections: [] } });
      const extensions = encodeURIComponent(
        JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
      );
      for (const path of [
        `/graphql?query=${encodeURIComponent(other)}`,
        `/graphql?extensions=${extensions}`,
      ]) {
        const refused = await server.fetch(path);
        expect(refused.status).toBe(403);
        expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      }
    });
  });
});
