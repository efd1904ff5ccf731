import { SystemClock } from '@kopij/platform';
import { startBuiltServer } from '../testing/start-built-server.js';
import { queryAt, startServer, type Answer } from '../testing/start-server.js';

const create = `mutation { createManuscript(input: { content: { headline: "Brug dicht" } }) { manuscript { id } } }`;
const save = `mutation ($input: SaveWorkingDraftInput!) { saveWorkingDraft(input: $input) { workingDraft { contentHash } userErrors { code } } }`;

interface Saved {
  saveWorkingDraft: { workingDraft: { contentHash: string } | null };
}

describe('what was told to be saved', () => {
  it('is there after the server was killed in the middle of saving', async () => {
    // Its database outlives the server that is killed.
    const first = await startServer({ clock: new SystemClock() });
    try {
      const { token } = await first.hire('REPORTER');
      const made = await first.query<{ createManuscript: { manuscript: { id: string } } }>(
        create,
        {},
        { token },
      );
      const id = made.data?.createManuscript.manuscript.id ?? '';
      const killed = await startBuiltServer({ DATABASE_URL: first.databaseUrl });
      let told: string | null = null;
      let sent = '';
      for (let count = 0; ; count += 1) {
        if (count === 20) setTimeout(() => killed.signal('SIGKILL'), 5);
        sent = `Keer ${count}`;
        const content = { headline: sent };
        const input: object = { manuscriptId: id, baseVersion: 1, content, expectedHash: told };
        const answer: Answer<Saved> | null = await queryAt<Saved>(
          `${killed.url}/graphql`,
          save,
          { input },
          { token },
        ).catch(() => null);
        if (!answer) break;
        told = answer.data?.saveWorkingDraft.workingDraft?.contentHash ?? null;
        expect(told).not.toBeNull();
      }
      await killed.ended;
      const { data } = await first.query<{
        manuscript: { myWorkingDraft: { contentHash: string; content: { headline: string } } };
      }>(
        'query ($id: ID!) { manuscript(id: $id) { myWorkingDraft { contentHash content { headline } } } }',
        { id },
        { token },
      );
      const kept = data?.manuscript.myWorkingDraft;
      // The last that was told, or the one that was on its way.
      expect(kept?.contentHash === told || kept?.content.headline === sent).toBe(true);
    } finally {
      await first.close();
    }
  });
});
