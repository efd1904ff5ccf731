import { SetEmbargo } from '../embargo/set-embargo.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { KillArticle } from './kill-article.js';

describe('what readers find', () => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  /** Those whose text is in the index, in both of its tables. */
  async function indexed(): Promise<string[]> {
    const texts = await desk.rows<{ number: number | string; article_id: string }>(
      'SELECT number, article_id FROM article_texts ORDER BY number',
    );
    const words = await desk.rows<{ number: number | string }>(
      desk.database.engine === 'postgres'
        ? 'SELECT number FROM article_search ORDER BY number'
        : 'SELECT rowid AS number FROM article_search ORDER BY rowid',
    );
    expect(words.map(({ number }) => String(number))).toEqual(texts.map(({ number }) => String(number)));
    return texts.map(({ article_id: id }) => id);
  }

  it('is live: no draft, nothing under embargo until it is over, nothing that was killed', async () => {
    await desk.draft();
    expect(await indexed()).toEqual([]);

    const live = await desk.published();
    expect(await indexed()).toEqual([live.id]);

    const at = new Date(desk.clock.now().getTime() + 3_600_000);
    const hidden = await desk.act(SetEmbargo, desk.editor, live, { at });
    expect(await indexed()).toEqual([]);

    desk.clock.set(at);
    await desk.carryOut();
    expect(await indexed()).toEqual([live.id]);

    await desk.act(KillArticle, desk.editor, await desk.now(hidden), { reason: 'Ingetrokken.' });
    expect(await indexed()).toEqual([]);
  });
});
