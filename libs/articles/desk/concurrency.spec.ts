import type { Actor } from '@kopij/editorial';
import { aStory } from '@kopij/testing';
import type { ManuscriptEntity } from '../index.js';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { openNewsroom, type OpenNewsroom } from '../testing/open-newsroom.js';

const mutations = 200;
/** Who does not exist: the database refuses their work in the middle of the transaction. */
const ghost: Actor = { id: 'nobody', name: 'Nobody', role: 'EDITOR' };

describe('two hundred editors at once', () => {
  let newsroom: OpenNewsroom;
  let editor: Actor;
  beforeAll(async () => {
    newsroom = await openNewsroom();
    editor = await newsroom.hire('EDITOR');
  });
  afterAll(() => newsroom.close());

  const count = async (sql: string): Promise<number> => {
    const [row] = await newsroom.database.reader.query<{ n: string | number }[]>(
      `SELECT COUNT(*) AS n FROM ${sql}`,
    );
    return Number(row?.n);
  };

  /** Manuscripts that anybody can see without their revision or their history: parts of unfinished work. */
  const torn = (): Promise<number> =>
    count(`manuscripts m WHERE NOT EXISTS (SELECT 1 FROM revisions r WHERE r.manuscript_id = m.id AND r.number = m.revision)
      OR NOT EXISTS (SELECT 1 FROM history_entries h WHERE h.manuscript_id = m.id AND h.sequence = m.version)`);

  it('lose nothing, leave nothing behind where they fail, and show nobody anything unfinished', async () => {
    const standing = await newsroom
      .get(CreateManuscript)
      .execute(editor, { content: aStory({ sectionId: null }) });
    if (!('manuscript' in standing)) throw new Error(JSON.stringify(standing));
    const over = new AbortController();
    const looks = (async () => {
      let seen = 0;
      for (; !over.signal.aborted; seen += 1) {
        expect(await torn()).toBe(0);
        await new Promise(setImmediate);
      }
      return seen;
    })();

    const outcomes = await Promise.allSettled(
      Array.from({ length: mutations }, (_, turn) => mutate(turn, standing.manuscript)),
    );
    over.abort();
    expect(await looks).toBeGreaterThan(0);

    const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(kept).toBe(mutations - mutations / 4);
    expect(await count('manuscripts')).toBe(1 + kept);
    expect(await count('revisions')).toBe(1 + 2 * kept);
    expect(await count('history_entries')).toBe(1 + 2 * kept);
    expect(await count(`outbox_events WHERE type IN ('manuscriptCreated', 'manuscriptEdited')`)).toBe(
      1 + 2 * kept,
    );
  });

  /** Creates and edits; every fourth fails, half of those on the first row of a new manuscript, half on an edit's new revision. */
  async function mutate(turn: number, standing: ManuscriptEntity): Promise<void> {
    const content = aStory({ sectionId: null, headline: `Stuk ${turn}` });
    if (turn % 8 === 0) await newsroom.get(CreateManuscript).execute(ghost, { content });
    const edit = newsroom.get(EditManuscript);
    const patch = { headline: `Stuk ${turn}, herzien` };
    if (turn % 8 === 4) {
      await edit.execute(ghost, { manuscriptId: standing.id, expectedVersion: standing.version, patch });
    }
    const created = await newsroom.get(CreateManuscript).execute(editor, { content });
    if (!('manuscript' in created)) throw new Error(JSON.stringify(created));
    const { id: manuscriptId, version: expectedVersion } = created.manuscript;
    const edited = await edit.execute(editor, { manuscriptId, expectedVersion, patch });
    if (!('manuscript' in edited)) throw new Error(JSON.stringify(edited));
  }
});
