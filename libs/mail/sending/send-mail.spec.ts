import {
  ChangeUserRole,
  CreateResetLink,
  DeactivateUser,
  EraseUser,
  InviteUser,
  UpdateUser,
} from '@kopij/identity';
import { openMailServer, type MailServer } from '@kopij/testing';
import { QueueRequested } from '../filling/queue-requested.js';
import { admin, openMail, type OpenMail } from '../testing/open-mail.js';

const minute = 60_000;
const linkIn = /^https:\/\/kopij\.example\/(?:welcome|reset)#([0-9a-f]{32}\.[\w-]{43})$/m;
const tables = ['outbox_events', 'mails', 'audit_entries', 'one_time_links', 'users'];

describe('mail about an account', () => {
  let server: MailServer;
  let newsroom: OpenMail;
  let people = 0;
  const address = () => `noor${(people += 1)}@krant.example`;
  const secretOf = ({ text }: { text: string }): string => linkIn.exec(text)?.[1]?.split('.')[1] ?? '';
  const last = () => {
    const mail = server.mailbox.at(-1);
    if (!mail) throw new Error(`There is no mail. ${newsroom.logged.join('\n')}`);
    return mail;
  };

  beforeAll(async () => {
    server = await openMailServer();
    newsroom = await openMail(server);
  });
  beforeEach(() => {
    server.mailbox.length = 0;
    newsroom.logged.length = 0;
    server.answer(undefined);
  });
  afterAll(async () => {
    await newsroom.close();
    await server.close();
  });

  it('is sent to whoever is invited, with a link that stands nowhere else', async () => {
    const email = address();
    const invited = await newsroom
      .get(InviteUser)
      .execute(admin, { name: 'Noor Bakker', email, role: 'REPORTER' });
    expect(invited).toMatchObject({ user: { email }, link: null });
    expect(server.mailbox).toEqual([]);
    await newsroom.send();
    expect(last()).toMatchObject({ to: email, subject: 'Je bent uitgenodigd voor Kopij' });
    expect(last().raw).toContain('From: Kopij <kopij@newsroom.example>');
    expect(last().raw).toContain('Auto-Submitted: auto-generated');
    const secret = secretOf(last());
    expect(secret).toHaveLength(43);
    expect(last().html).toContain(secret);
    const stored = await Promise.all(tables.map((table) => newsroom.rows(table)));
    expect(JSON.stringify([stored, newsroom.logged])).not.toContain(secret);
    expect(await newsroom.rows('mails')).toEqual([]);
    expect(await newsroom.rows('one_time_links')).toHaveLength(1);
  });

  it('is in the language of each, and otherwise in that of the installation', async () => {
    const english = await newsroom.invite({ email: address(), locale: 'en' });
    await newsroom.send();
    expect(last().subject).toBe('You are invited to Kopij');
    await newsroom.get(UpdateUser).execute(admin, { userId: english, locale: 'nl' });
    await newsroom.get(CreateResetLink).execute(admin, { userId: english });
    await newsroom.send();
    expect(last().subject).toBe('Een nieuw wachtwoord voor Kopij');
  });

  it('is tried again when the server cannot take it now, with a new link each time', async () => {
    server.answer({ at: 'DATA', code: 451, text: '4.3.0 later' });
    const userId = await newsroom.invite({ email: address() });
    await newsroom.send();
    const linksOf = async () =>
      (await newsroom.rows('one_time_links')).filter(({ user_id: owner }) => owner === userId);
    const [before] = await linksOf();
    expect(await newsroom.rows('mails')).toEqual([
      expect.objectContaining({ failures: 1, leased_until: null }),
    ]);
    expect(newsroom.logged).toEqual([expect.stringMatching(/EMESSAGE 451 4\.3\.0.*tried again/)]);
    newsroom.clock.advance(9_000);
    await newsroom.send();
    expect(await newsroom.rows('mails')).toEqual([expect.objectContaining({ failures: 1 })]);
    newsroom.clock.advance(1_000);
    await newsroom.send();
    expect(await newsroom.rows('mails')).toEqual([expect.objectContaining({ failures: 2 })]);
    server.answer(undefined);
    newsroom.clock.advance(minute);
    await newsroom.send();
    expect(secretOf(last())).toHaveLength(43);
    expect(await newsroom.rows('mails')).toEqual([]);
    const [after, ...others] = await linksOf();
    expect(others).toEqual([]);
    expect(after?.['secret_hash']).not.toBe(before?.['secret_hash']);
    // Said once, and that it is over.
    expect(newsroom.logged).toHaveLength(2);
    expect(newsroom.logged[1]).toContain('Mail is sent again.');
  });

  it.each(['RCPT', 'DATA'] as const)('is given up when the server refuses it for good: %s', async (at) => {
    server.answer({ at, code: 550, text: '5.1.1 no such user; link https://kopij.example/welcome#…' });
    const userId = await newsroom.invite({ email: address() });
    await newsroom.send();
    expect(await newsroom.rows('mails')).toEqual([]);
    expect(newsroom.logged).toEqual([expect.stringContaining('a mail was given up')]);
    expect(newsroom.logged[0]).toContain(userId);
    expect(newsroom.logged[0]).toMatch(/E(ENVELOPE|MESSAGE) 550 5\.1\.1/);
    expect(newsroom.logged[0]).not.toContain('welcome');
  });

  it('is given up in the end: a link that was asked for long ago would surprise', async () => {
    const userId = await newsroom.invite({ email: address() });
    await newsroom.send();
    server.answer({ at: 'RCPT', code: 421, text: 'busy' });
    await newsroom.get(CreateResetLink).execute(admin, { userId });
    for (let tries = 0; tries < 20; tries += 1) {
      await newsroom.send();
      newsroom.clock.advance(10 * minute);
    }
    expect(await newsroom.rows('mails')).toEqual([]);
    expect(newsroom.logged.at(-1)).toContain('a mail was given up');
    // Invitations are tried for three days.
    await newsroom.invite({ email: address() });
    for (let tries = 0; tries < 20; tries += 1) {
      await newsroom.send();
      newsroom.clock.advance(10 * minute);
    }
    expect(await newsroom.rows('mails')).toHaveLength(1);
    server.answer(undefined);
    newsroom.clock.advance(60 * minute);
    await newsroom.send();
    expect(server.mailbox).toHaveLength(2);
  });

  it('is queued once, however often the relay delivers the event', async () => {
    const userId = await newsroom.invite({ email: address() });
    const event = {
      type: 'mailRequested',
      userId,
      mail: 'INVITATION',
      at: '2026-03-02T09:00:00.000Z',
    } as const;
    const id = '0197aaaa-0000-7000-8000-000000000001';
    for (let time = 0; time < 2; time += 1) await newsroom.get(QueueRequested).deliver(event, { id });
    expect(await newsroom.rows('mails')).toHaveLength(1);
    await newsroom.send();
  });

  it('does not go to whoever is deactivated or erased meanwhile', async () => {
    const [first, second] = [
      await newsroom.invite({ email: address() }),
      await newsroom.invite({ email: address() }),
    ];
    await newsroom.get(DeactivateUser).execute(admin, { userId: first });
    await newsroom.send();
    expect(server.mailbox).toHaveLength(1);
    server.answer({ at: 'RCPT', code: 450, text: 'later' });
    await newsroom.get(ChangeUserRole).execute(admin, { userId: second, role: 'EDITOR' });
    await newsroom.get(CreateResetLink).execute(admin, { userId: second });
    await newsroom.send();
    expect(await newsroom.rows('mails')).toHaveLength(1);
    await newsroom.get(DeactivateUser).execute(admin, { userId: second });
    await newsroom.get(EraseUser).execute(admin, { userId: second });
    expect(await newsroom.rows('mails')).toEqual([]);
  });
});

describe('a mail server', () => {
  it('that is away is waited for', async () => {
    const gone = await openMailServer();
    await gone.close();
    const newsroom = await openMail(gone);
    await newsroom.invite({ email: 'noor@krant.example' });
    await newsroom.send();
    expect(newsroom.logged).toEqual([expect.stringContaining('ESOCKET')]);
    const back = await openMailServer({ port: gone.port });
    newsroom.clock.advance(minute);
    await newsroom.send();
    expect(back.mailbox).toHaveLength(1);
    await newsroom.close();
    await back.close();
  });

  it('that does not know the password is told of in the log, without the password', async () => {
    const password = 'kruidnagel & anijs';
    let isRight = false;
    const server = await openMailServer({
      ...{ authOptional: false, allowInsecureAuth: true, authMethods: ['PLAIN'] },
      onAuth: (given, _, done) => {
        const isKnown = isRight && given.password === password;
        done(
          isKnown ? null : new Error(`Not ${String(given.password)}`),
          isKnown ? { user: 'desk' } : undefined,
        );
      },
    });
    const url = server.url.replace('//', `//desk:${encodeURIComponent(password)}@`);
    const newsroom = await openMail({ url });
    await newsroom.invite({ email: 'noor@krant.example' });
    await newsroom.send();
    expect(server.mailbox).toEqual([]);
    expect(newsroom.logged).toEqual([expect.stringContaining('EAUTH 535')]);
    expect(newsroom.logged.join()).not.toContain(password);
    isRight = true;
    newsroom.clock.advance(minute);
    await newsroom.send();
    expect(server.mailbox).toHaveLength(1);
    await newsroom.close();
    await server.close();
  });
});

describe('without a mail server', () => {
  it('links are given to whoever asks, and nothing is queued', async () => {
    const newsroom = await openMail({ url: '' });
    const invited = await newsroom
      .get(InviteUser)
      .execute(admin, { name: 'Noor', email: 'noor@krant.example', role: 'REPORTER' });
    expect(invited).toMatchObject({ link: expect.stringMatching(linkIn) as string });
    const events = await newsroom.rows('outbox_events');
    expect(events.filter(({ type }) => type === 'mailRequested')).toEqual([]);
    await newsroom.close();
  });
});
