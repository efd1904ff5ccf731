import { openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

let desk: DeskOverHttp;
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterAll(() => desk.server.close());

describe('the workflow over HTTP', () => {
  it('explains in the language of the caller what is in the way', async () => {
    const fresh = await desk.draft({ sectionId: desk.buitenland });
    const { manuscript } = await desk.look<{
      manuscript: { allowedActions: { action: string; reasons: string[]; explanations: string[] }[] };
    }>(
      `{ manuscript(id: "${fresh.id}") { allowedActions { action allowed reasons explanations } } }`,
      {},
      'nl',
    );
    expect(manuscript.allowedActions).toEqual(
      expect.arrayContaining([
        {
          action: 'overrideReview',
          allowed: false,
          reasons: ['NOT_AN_ADMIN'],
          explanations: ['Alleen een beheerder kan de beoordeling overslaan. Vraag het een beheerder.'],
        },
        {
          action: 'publish',
          allowed: false,
          reasons: ['REVIEW_REQUIRED'],
          explanations: [
            'De rubriek publiceert alleen beoordeelde kopij. Dien die in, en laat haar goedkeuren.',
          ],
        },
      ]),
    );
  });
});
