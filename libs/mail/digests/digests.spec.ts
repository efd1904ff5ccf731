import { useCases } from '@kopij/articles';
import type { Actor, NoticeKind, Role } from '@kopij/editorial';
import { CreateUser, DeactivateUser, SetReach, UpdateUser } from '@kopij/identity';
import { notify, NotificationPreferences } from '@kopij/notices';
import { toInstant, UnitOfWork } from '@kopij/platform';
import {
  aStory,
  engineUnderTest,
  openMailServer,
  planOf,
  statementsOf,
  type MailServer,
} from '@kopij/testing';
import { admin, openMail, type OpenMail } from '../testing/open-mail.js';
import { QueueDigests } from './queue-digests.js';

const hour = 3_600_000;
const numbers =
  engineUnderTest() === 'postgres'
    ? 'SELECT n FROM generate_series(1, 10000) g(n)'
    : 'WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 10000) SELECT n FROM g';

describe('a digest of what somebody was told', () => {
  let server: MailServer;
  let newsroom: OpenMail;
  let manuscriptId: string;
  let people = 0;

  beforeAll(async () => {
    server = await openMailServer();
    newsroom = await openMail(server, { timeZone: 'Europe/Amsterdam' });
    const content = aStory({ sectionId: null, headline: 'Brug weer open' });
    const made = await newsroom.get(useCases.create).execute(admin, { content });
    if (!('manuscript' in made)) throw new Error(JSON.stringify(made));
    manuscriptId = made.manuscript.id;
  });
  beforeEach(() => {
    server.mailbox.length = 0;
    server.answer(undefined);
  });
  afterAll(async () => {
    await newsroom.close();
    await server.close();
  });

  async function hire(name = 'Anna', role: Role = 'REPORTER'): Promise<Actor & { email: string }> {
    people += 1;
    const email = `${people}@krant.example`;
    const made = await newsroom.get(CreateUser).execute(admin, { name, email, role });
    if (!('user' in made)) throw new Error(JSON.stringify(made));
    return { id: made.user.id, name, role, email };
  }
  const tell = (to: Actor, kind: NoticeKind = 'MENTIONED', by: Actor = admin) =>
    newsroom.get(UnitOfWork).transaction((tx) => {
      const at = toInstant(newsroom.clock.now());
      return notify(tx, { kind, to: [to.id], manuscriptId, actorId: by.id, at });
    });
  const prefer = (who: Actor, how: Parameters<NotificationPreferences['update']>[1]) =>
    newsroom.get(NotificationPreferences).update(who, how);
  /** Much that was told long ago, a tenth of it never read, and much that waits to be sent much later. */
  const fill = (userId: string) =>
    newsroom.get(UnitOfWork).transaction(async (tx) => {
      const long = `'2026-01-01T09:00:00.000Z'`;
      await tx.query(
        `INSERT INTO notifications (id, user_id, kind, manuscript_id, created_at, read_at)
         SELECT 'n' || n, '${userId}', 'MENTIONED', '${manuscriptId}', ${long}, CASE WHEN n % 10 = 0 THEN NULL ELSE ${long} END
           FROM (${numbers}) g`,
      );
      await tx.query(
        `INSERT INTO mails (id, user_id, kind, by_operator, queued_at, due_at, failures)
         SELECT 'm' || n, '${userId}', 'INVITATION', FALSE, ${long}, '2027-01-01T09:00:00.000Z', 1 FROM (${numbers}) g`,
      );
      await tx.query('ANALYZE');
    });
  /** Lets the clock go on, and sends the digests that are due. */
  async function later(time: number): Promise<string[]> {
    newsroom.clock.advance(time);
    const digests = newsroom.get(QueueDigests);
    for (const period of ['HOURLY', 'DAILY'] as const) await digests.execute(period, digests.lastDue(period));
    await newsroom.send();
    return server.mailbox.splice(0).map(({ to, subject, text }) => `${to} ${subject}\n${text}`);
  }

  it('comes in the morning, once, with what was not read', async () => {
    const anna = await hire();
    await tell(anna);
    await tell(anna, 'ASSIGNED', await hire('Bram'));
    expect(await later(hour)).toEqual([]);
    const [mail, ...others] = await later(24 * hour);
    expect(others).toEqual([]);
    expect(mail).toContain(`${anna.email} 2 nieuwe meldingen in Kopij`);
    expect(mail).toContain('- Brug weer open: Bram heeft dit aan jou toegewezen.');
    expect(await later(24 * hour)).toEqual([]);
    await tell(anna);
    expect(await later(24 * hour)).toHaveLength(1);
  });

  it('comes every hour, or never, by each person’s wish, and without what they have muted', async () => {
    const [hourly, never, muting] = [await hire(), await hire(), await hire()];
    await prefer(hourly, { digest: 'HOURLY' });
    await prefer(never, { digest: 'NEVER' });
    await prefer(muting, { digest: 'HOURLY', muted: ['MENTIONED'] });
    // What was chosen before is left as it is.
    await prefer(muting, { digest: 'HOURLY' });
    for (const who of [hourly, never, muting]) await tell(who);
    const mails = await later(hour);
    expect(mails.map((mail) => mail.split(' ')[0])).toEqual([hourly.email]);
    await tell(muting, 'ASSIGNED');
    const [mail] = await later(hour);
    expect(mail).toContain(`${muting.email} 1 nieuwe melding`);
    expect(await later(24 * hour)).toEqual([]);
  });

  it('is in the language of the person', async () => {
    const anna = await hire();
    await newsroom.get(UpdateUser).execute(admin, { userId: anna.id, locale: 'en' });
    await tell(anna);
    expect((await later(24 * hour))[0]).toContain('1 new notification in Kopij');
  });

  it('lists the newest, and says how many more there are', async () => {
    const anna = await hire();
    for (let count = 0; count < 40; count += 1) await tell(anna);
    const [mail = ''] = await later(24 * hour);
    expect(mail).toContain('40 nieuwe meldingen');
    expect(mail.match(/^- /gm)).toHaveLength(25);
    expect(mail).toContain('… en nog 15.');
    expect(await later(24 * hour)).toEqual([]);
  });

  it('says nothing of copy that somebody may not read any more', async () => {
    const anna = await hire();
    await tell(anna);
    await newsroom.get(SetReach).execute(admin, { userId: anna.id, reach: 'OWN' });
    const [mail = ''] = await later(24 * hour);
    expect(mail).toContain('- Command line heeft je genoemd in een opmerking.');
    expect(mail).not.toContain('Brug');
  });

  it('does not go to whoever is deactivated, or has read everything before it is written', async () => {
    const [gone, read] = [await hire(), await hire()];
    for (const who of [gone, read]) await tell(who);
    newsroom.clock.advance(24 * hour);
    const digests = newsroom.get(QueueDigests);
    await digests.execute('DAILY', digests.lastDue('DAILY'));
    expect(await newsroom.rows('mails')).toHaveLength(2);
    await newsroom.get(DeactivateUser).execute(admin, { userId: gone.id });
    await newsroom
      .get(UnitOfWork)
      .transaction((tx) =>
        tx.query(`UPDATE notifications SET read_at = created_at WHERE user_id = '${read.id}'`),
      );
    await newsroom.send();
    expect(server.mailbox).toEqual([]);
    expect(await newsroom.rows('mails')).toEqual([]);
  });

  it('that could not be sent comes the next time, with everything', async () => {
    const anna = await hire();
    await tell(anna);
    server.answer({ at: 'RCPT', code: 550, text: 'who?' });
    expect(await later(24 * hour)).toEqual([]);
    server.answer(undefined);
    expect((await later(24 * hour))[0]).toContain(anna.email);
  });

  it('that is refused for good is not written again, and none is queued for whoever is deactivated', async () => {
    const [anna, gone] = [await hire(), await hire()];
    for (const who of [anna, gone]) await tell(who);
    await newsroom.get(DeactivateUser).execute(admin, { userId: gone.id });
    server.answer({ at: 'RCPT', code: 550, text: '5.1.1 who?' });
    expect(await later(24 * hour)).toEqual([]);
    server.answer(undefined);
    const digests = newsroom.get(QueueDigests);
    newsroom.clock.advance(24 * hour);
    await digests.execute('DAILY', digests.lastDue('DAILY'));
    expect(await newsroom.rows('mails')).toEqual([]);
  });

  it('is queued once, by however many servers, and tells no old news', async () => {
    const anna = await hire();
    await tell(anna);
    newsroom.clock.advance(24 * hour);
    const digests = newsroom.get(QueueDigests);
    for (let servers = 0; servers < 3; servers += 1) await digests.execute('DAILY', digests.lastDue('DAILY'));
    const queued = await newsroom.rows('mails');
    expect(queued.filter(({ user_id: userId }) => userId === anna.id)).toHaveLength(1);
    await newsroom.send();
    server.mailbox.length = 0;
    await tell(anna);
    expect(await later(9 * 24 * hour)).toEqual([]);
  });

  it('is found without reading everything that anybody was told', async () => {
    const anna = await hire();
    await fill(anna.id);
    for (let count = 0; count < 3; count += 1) await tell(anna);
    const statements = await statementsOf(() => later(24 * hour));
    const asked = [...new Set(statements)].filter((sql) => /notifications|mails/.test(sql));
    expect(asked.length).toBeGreaterThan(3);
    for (const sql of asked) {
      const plan = (await planOf(newsroom, sql)).join('\n');
      expect({ sql, plan }).toEqual({
        sql,
        plan: expect.not.stringMatching(
          /Seq Scan on (notifications|mails)|SCAN (n|notifications|mails)\b(?!.*INDEX)/,
        ) as string,
      });
    }
  });
});
