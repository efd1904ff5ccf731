import { AgencyRegistry, CreateAgency, UpdateAgency } from '@kopij/agencies';
import { CarryOutDue, useCases } from '@kopij/articles';
import { admin } from '../testing/open-wire.js';
import { openTaking, seen, type OpenTaking, type Shown } from '../testing/open-taking.js';

const own = 'Onze verslaggever stond zelf ook de hele ochtend op de kade te kijken.';
const hour = 60 * 60 * 1_000;

describe('live text of an agency that is not credited', () => {
  let desk: OpenTaking;
  let article: Shown;
  beforeAll(async () => {
    desk = await openTaking();
    await desk.send('boot', { dateline: 'OSLO (ANP/Kopijnieuws)' });
    const taken = await desk.take('boot');
    // The registry does not know it, so it cannot be credited.
    const credits = [{ code: 'ANP', role: 'SOURCE' }];
    article = await desk.done('editManuscript', { ...seen(taken), content: { credits } });
    await desk.publish(article);
  });
  afterAll(() => desk.close());

  const get: OpenTaking['features']['get'] = (token: never) => desk.features.get(token, { strict: false });

  /** As a reader sees it. */
  async function read(): Promise<Record<string, unknown>> {
    const query = `query ($id: ID!) { article(id: $id) {
      creditLine credits { agency { code } } withheld { reason } body { wordCount } } }`;
    const { data, errors } = await desk.ask(query, { id: article.articleId });
    expect(errors).toEqual([]);
    const found = data?.['article'] as Record<string, unknown>;
    expect(found).toMatchObject({ creditLine: 'ANP', credits: [{ agency: { code: 'ANP' } }] });
    return found;
  }

  async function terms(web: boolean): Promise<void> {
    const agency = (await get(AgencyRegistry).current()).resolve('KOPIJ');
    if (!agency) throw new Error('It is not registered.');
    const { id: agencyId, version: expectedVersion } = agency;
    await get(UpdateAgency).execute(admin, { agencyId, expectedVersion, changes: { web } });
  }

  it('follows the terms of the agency from when it is registered, and each change of them', async () => {
    expect(await read()).toMatchObject({ withheld: null });
    const command = { code: 'KOPIJ', name: 'Persbureau Kopij', aliases: ['Kopijnieuws'] };
    await get(CreateAgency).execute(admin, { ...command, licence: { web: false } });
    const withheld = { withheld: { reason: 'LICENCE_FORBIDS_WEB' }, body: { wordCount: 0 } };
    expect(await read()).toMatchObject(withheld);
    await terms(true);
    expect(await read()).toMatchObject({ withheld: null });
    await terms(false);
    expect(await read()).toMatchObject(withheld);
  });

  it('is free again when none of that text is left', async () => {
    const content = { blocks: [{ paragraph: { text: own } }] };
    article = await desk.done('editManuscript', { ...seen(await desk.now(article)), content });
    const outcome = await get(useCases.correct).execute(desk.editor, {
      ...{ manuscriptId: article.articleId, expectedVersion: article.version, revision: article.revision },
      ...{ type: 'UPDATE', note: 'Het bericht is herschreven.' },
    });
    expect(outcome).toMatchObject({ manuscript: { state: 'PUBLISHED' } });
    expect(await read()).toMatchObject({ withheld: null });
  });
});

describe('the terms of an agency whose text is in the body', () => {
  it('hold when an embargo that hid it has ended', async () => {
    const desk = await openTaking();
    const get: typeof desk.features.get = (token: never) => desk.features.get(token, { strict: false });
    await desk.send('boot', { dateline: 'OSLO (ANP/Kopijnieuws)' });
    const taken = await desk.take('boot');
    const credits = [{ code: 'ANP', role: 'SOURCE' }];
    const article = await desk.done('editManuscript', { ...seen(taken), content: { credits } });
    await desk.publish(article);
    const at = new Date(desk.clock.now().getTime() + hour).toISOString();
    await desk.done('setEmbargo', { ...seen(await desk.now(article)), at });
    expect(await desk.live(article)).toBe(false);
    desk.clock.advance(2 * hour);
    while (await get(CarryOutDue).next());
    expect(await desk.live(article)).toBe(true);
    const command = { code: 'KOPIJ', name: 'Persbureau Kopij', aliases: ['Kopijnieuws'] };
    await get(CreateAgency).execute(admin, { ...command, licence: { web: false } });
    const { live } = await desk.show<{ live: object }>(article, 'live { withheld { reason } }');
    expect(live).toEqual({ withheld: { reason: 'LICENCE_FORBIDS_WEB' } });
    await desk.close();
  });
});
