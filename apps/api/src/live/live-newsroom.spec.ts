import { commandLineUserId, ChangeUserRole } from '@kopij/identity';
import { CreateWireSource } from '@kopij/wire';
import { at, openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';
import { subscribeOverWebSocket, type Live } from '../testing/live-client.js';

const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };

let desk: DeskOverHttp;
const open: Live[] = [];
beforeAll(async () => {
  desk = await openDeskOverHttp();
});
afterEach(() => open.splice(0).forEach((live) => live.stop()));
afterAll(() => desk.server.close());

async function follow(query: string, token: string): Promise<Live> {
  const live = subscribeOverWebSocket(desk.server.url, query, { token });
  open.push(live);
  expect(await live.next()).toMatchObject({ data: { it: { eventId: expect.any(String) as string } } });
  return live;
}

describe('what changes in the newsroom', () => {
  it('is told of one manuscript, by its id or by that of its article, or of all', async () => {
    const { reporter, editor } = desk.tokens;
    const mine = await desk.draft({ headline: 'Van mij' });
    const change = '{ eventId manuscriptId manuscript { state content { headline } } }';
    const [one, byArticle, all] = await Promise.all([
      follow(`subscription { it: manuscriptChanged(id: "${mine.id}") ${change} }`, reporter),
      follow(`subscription { it: manuscriptChanged(id: "${mine.articleId}") ${change} }`, editor),
      follow(`subscription { it: newsroomChanged ${change} }`, editor),
    ]);
    const other = await desk.draft({ headline: 'Van een ander' });
    const submitted = await desk.done('submitManuscript', reporter, at(mine));
    const changed = (id: string, state: string) => ({
      data: { it: { manuscriptId: id, manuscript: { state } } },
    });
    for (const live of [one, byArticle])
      expect(await live.next()).toMatchObject(changed(mine.id, submitted.state));
    expect(await all.next()).toMatchObject(changed(other.id, 'DRAFT'));
    expect(await all.next()).toMatchObject(changed(mine.id, submitted.state));
  });

  it('is told of the wire, without what is under embargo for those it is not for, by the role they have then', async () => {
    const { actor, token } = await desk.server.hire('EDITOR');
    const made = await desk.server.get(CreateWireSource).execute(admin, { slug: 'anp', name: 'ANP' });
    if ('refusals' in made) throw new Error(JSON.stringify(made));
    const sender = (await desk.server.hire('REPORTER', 'anp', ['WIRE_SEND'])).token;
    const push = (guid: string, embargo: string) =>
      desk.server.fetch('/wire/anp', {
        method: 'POST',
        headers: { authorization: `Bearer ${sender}` },
        body: `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="1">
  <itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/>${embargo}</itemMeta>
  <contentMeta><headline>${guid}</headline></contentMeta>
</newsItem>`,
      });
    const embargo = '<embargoed>2026-03-03T09:00:00+01:00</embargoed>';
    const live = await follow(
      'subscription { it: inboxChanged { eventId wireItemId wireItem { headline } } }',
      token,
    );
    await push('open', '');
    expect(await live.next()).toMatchObject({ data: { it: { wireItem: { headline: 'open' } } } });
    await push('dicht', embargo);
    expect(await live.next()).toMatchObject({ data: { it: { wireItem: { headline: 'dicht' } } } });
    await desk.server.get(ChangeUserRole).execute(admin, { userId: actor.id, role: 'REPORTER' });
    await push('geheim', embargo);
    expect(await live.next()).toMatchObject({
      data: { it: { wireItemId: expect.any(String) as string, wireItem: null } },
    });
  });
});
