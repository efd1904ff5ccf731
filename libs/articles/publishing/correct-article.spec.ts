import { EditManuscript } from '../drafting/edit-manuscript.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { openDesk, refusedWith, type OpenDesk } from '../testing/open-desk.js';
import { CorrectArticle } from './correct-article.js';
import { PublishManuscript } from './publish-manuscript.js';
import { UnpublishArticle } from './unpublish-article.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const note = 'In een eerdere versie stond dat de storm voorbij was.';

interface Told {
  type: string;
  text: string;
  at: string;
  by: string;
}

const told = async ({ id }: ManuscriptEntity): Promise<Told[]> => {
  const [row] = await desk.rows<{ corrections: string }>(
    `SELECT corrections FROM live_articles WHERE id = '${id}'`,
  );
  return JSON.parse(row?.corrections ?? '[]') as Told[];
};
const correct = (at: ManuscriptEntity, said: { type?: 'CORRECTION' | 'UPDATE'; signedBy?: string } = {}) =>
  desk.act(CorrectArticle, desk.editor, at, { revision: at.revision, type: 'CORRECTION', note, ...said });

describe('a correction', () => {
  it('publishes a reviewed edit and tells readers what has changed, when, and who says so', async () => {
    const edited = await desk.approvedEdit(await desk.published(), { headline: 'Veerdienst vaart' });
    desk.clock.advance(60_000);
    const corrected = await correct(edited);
    expect(await desk.live(corrected)).toMatchObject([{ headline: 'Veerdienst vaart', revision: 2 }]);
    expect(await told(corrected)).toEqual([
      { type: 'CORRECTION', text: note, at: desk.clock.now().toISOString(), by: 'editor' },
    ]);
    expect((await desk.history(corrected)).at(-1)).toMatchObject({ action: 'correct', comment: note });
    expect((await desk.announced(corrected)).at(-1)).toMatchObject({
      type: 'articleCorrected',
      revision: 2,
      correction: { type: 'CORRECTION', text: note },
    });
  });

  it('can be added to what is live without changing it, and be signed by the desk', async () => {
    const corrected = await correct(await desk.published(), {
      type: 'UPDATE',
      signedBy: 'Redactie Buitenland',
    });
    expect(corrected).toMatchObject({ state: 'PUBLISHED', revision: 1 });
    expect(await told(corrected)).toMatchObject([{ type: 'UPDATE', by: 'Redactie Buitenland' }]);
  });

  it('is kept for ever: through later edits, other corrections, and being taken down', async () => {
    let article = await correct(await desk.published());
    article = await desk.approvedEdit(article, { kicker: 'Veer' });
    article = await desk.act(PublishManuscript, desk.editor, article, { revision: 2 });
    article = await correct(article, { type: 'UPDATE' });
    article = await desk.act(UnpublishArticle, desk.editor, article, { reason: 'Even weg.' });
    article = await desk.act(
      PublishManuscript,
      desk.editor,
      await desk.approvedEdit(article, { kicker: 'Pont' }),
      {
        revision: 3,
      },
    );
    expect((await told(article)).map(({ type }) => type)).toEqual(['CORRECTION', 'UPDATE']);
  });

  it('needs something live, a note, a review and an editor', async () => {
    const [approved, article] = [await desk.approved(), await desk.published()];
    const edited = await desk.act(EditManuscript, desk.reporter, article, { patch: { headline: 'Anders' } });
    const ask = (at: ManuscriptEntity, text = note, who = desk.editor) =>
      desk.ask(CorrectArticle, who, at, { revision: at.revision, type: 'CORRECTION', note: text });
    expect(refusedWith(await ask(approved))).toEqual(['NOT_LIVE']);
    expect(refusedWith(await ask(edited))).toEqual(['REVIEW_REQUIRED']);
    expect(refusedWith(await ask(edited, ' ', desk.reporter))).toEqual([
      'NOT_AN_EDITOR',
      'NOTE_REQUIRED',
      'REVIEW_REQUIRED',
    ]);
    expect(await told(edited)).toEqual([]);
  });
});

describe('a publication that changes what readers know', () => {
  const publish = (at: ManuscriptEntity, acknowledge?: ['LIVE_FACTS_CHANGED']) =>
    desk.ask(PublishManuscript, desk.editor, at, {
      revision: at.revision,
      ...(acknowledge && { acknowledge }),
    });

  it('has to be a correction, or to be acknowledged', async () => {
    const article = await desk.published();
    const edited = await desk.approvedEdit(article, { headline: 'Veerdienst over 12 dagen hervat' });
    expect(await publish(edited)).toMatchObject({
      refusals: [{ code: 'NOT_ACKNOWLEDGED', params: { facts: 'HEADLINE,NUMBERS' } }],
    });
    expect(await desk.live(article)).toMatchObject([{ revision: 1 }]);
    expect(await publish(edited, ['LIVE_FACTS_CHANGED'])).toHaveProperty('manuscript');
    const last = (await desk.history(article)).at(-1);
    expect(JSON.parse(last?.details ?? '')).toEqual({ warnings: ['LIVE_FACTS_CHANGED'] });
  });

  it('goes without saying where it only mends the wording', async () => {
    const edited = await desk.approvedEdit(await desk.published(), { kicker: 'Verkeer' });
    expect(await publish(edited)).toHaveProperty('manuscript');
  });
});
