import { commandLineUserId, CreateResetLink, CreateUser, DeactivateUser, InviteUser } from '@kopij/identity';
import type { Actor } from '@kopij/editorial';
import { Database, OutboxEventEntity, StartupFault, type Config } from '@kopij/platform';
import { FixedClock, openMailServer, type MailServer, type ReceivedMail } from '@kopij/testing';
import { startServer, type RunningServer } from '../testing/start-server.js';

const operator: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
const password = 'kastanje zeilboot';
const inputs: Record<string, string> = {
  acceptInvitation: 'FollowLinkInput',
  resetPassword: 'FollowLinkInput',
};
const header = { 'apollo-require-preflight': '1' };

type Payload = Record<string, { userErrors: { code: string; message: string }[] } & Record<string, unknown>>;

describe('mail, from a request to the mailbox', () => {
  const clock = new FixedClock();
  let mailServer: MailServer;
  let server: RunningServer;
  let people = 0;
  let from = 0;

  beforeAll(async () => {
    mailServer = await openMailServer();
    server = await startServer({ clock, config: { logLevel: 'info', ...settings() } });
  });
  beforeEach(() => {
    mailServer.mailbox.length = 0;
  });
  afterAll(async () => {
    await server.close();
    await mailServer.close();
  });

  const settings = (): Partial<Config> => ({
    ...{ smtpUrl: mailServer.url, smtpTls: 'off', mailFrom: 'kopij@newsroom.example' },
    ...{ publicUrl: 'https://kopij.example', trustedProxies: ['127.0.0.1'] },
  });
  const address = () => `noor${(people += 1)}@krant.example`;
  const tokenIn = ({ text }: ReceivedMail) => /(?:welcome|reset)#(\S+)/.exec(text)?.[1] ?? '';
  const arrived = (count = 1): Promise<ReceivedMail[]> => mailServer.takeOut(count);
  const send = async (mutation: string, input: object, more = '', headers = {}) => {
    const type = inputs[mutation] ?? 'RequestPasswordResetInput';
    const document = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${more} userErrors { code message } } }`;
    const { data, errors } = await server.query<Payload>(document, { input }, { headers });
    if (!data) throw new Error(JSON.stringify(errors));
    return data['it'];
  };
  // Each from elsewhere, so that no address has tried too often.
  const ask = (email: string, place = `203.0.113.${(from += 1)}`) =>
    send('requestPasswordReset', { email }, '', { 'x-forwarded-for': place });

  /** Somebody who was invited by mail, and has chosen a password. */
  async function join(): Promise<{ id: string; email: string }> {
    const email = address();
    const made = await server.get(InviteUser).execute(operator, { name: 'Noor', email, role: 'REPORTER' });
    if (!('user' in made)) throw new Error(JSON.stringify(made));
    const [mail] = await arrived();
    const joined = await send(
      'acceptInvitation',
      { token: mail && tokenIn(mail), password },
      'user { id }',
      header,
    );
    expect(joined).toMatchObject({ user: { id: made.user.id }, userErrors: [] });
    return { id: made.user.id, email };
  }

  it('lets somebody who has forgotten their password choose a new one, and tells them', async () => {
    const { id, email } = await join();
    expect(await ask(` ${email.toUpperCase()}`)).toEqual({ userErrors: [] });
    const [mail] = await arrived();
    expect(mail).toMatchObject({ to: email, subject: 'Een nieuw wachtwoord voor Kopij' });
    const token = mail && tokenIn(mail);
    const chosen = { token, password: `${password} drie` };
    expect(await send('resetPassword', chosen, 'user { id }', header)).toMatchObject({ user: { id } });
    const [notice] = await arrived();
    expect(notice).toMatchObject({ to: email, subject: 'Je wachtwoord is gewijzigd' });
    expect(await send('resetPassword', chosen, '', header)).toMatchObject({
      userErrors: [{ code: 'LINK_INVALID' }],
    });
  });

  it('answers the same to everybody, and writes nothing for those who are nobody', async () => {
    const { id: goneId, email: gone } = await join();
    await server.get(DeactivateUser).execute(operator, { userId: goneId });
    const withoutPassword = address();
    await server.get(CreateUser).execute(operator, { name: 'Sso', email: withoutPassword, role: 'REPORTER' });
    const invited = address();
    await server.get(InviteUser).execute(operator, { name: 'Nog niet', email: invited, role: 'REPORTER' });
    await arrived();
    const { email: known } = await join();
    const requests = async () => {
      const events = await server.get(Database).reader.find(OutboxEventEntity);
      return events.filter(({ type }) => type === 'mailRequested').length;
    };
    const before = await requests();
    const odd = ['nobody@krant.example', gone, withoutPassword, invited, 'geen adres', '', commandLineUserId];
    for (const email of [...odd, known]) expect(await ask(email)).toEqual({ userErrors: [] });
    expect((await arrived()).map(({ to }) => to)).toEqual([known]);
    expect(await requests()).toBe(before + 1);
  });

  it('is asked for at most three times in a quarter of an hour, whether or not anybody has the address', async () => {
    for (const email of [(await join()).email, 'nobody.at.all@krant.example']) {
      for (let time = 0; time < 3; time += 1) expect(await ask(email)).toEqual({ userErrors: [] });
      expect(await ask(email)).toMatchObject({ userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] });
    }
    await arrived(3);
    clock.advance(15 * 60_000);
    expect(await ask('nobody.at.all@krant.example')).toEqual({ userErrors: [] });
  });

  it('is asked for at most twenty times from one place', async () => {
    const results = [];
    for (let time = 0; time < 21; time += 1)
      results.push(await ask(`x${time}@krant.example`, '203.0.113.250'));
    expect(results.filter((it) => it?.userErrors.length === 0)).toHaveLength(20);
  });

  it('leaves no secret in the log', async () => {
    const { id } = await join();
    await server.get(CreateResetLink).execute(operator, { userId: id });
    const [mail] = await arrived();
    const [, secret = ''] = mail ? tokenIn(mail).split('.') : [];
    expect(secret).toHaveLength(43);
    expect(server.logged.length).toBeGreaterThan(0);
    expect(JSON.stringify(server.logged)).not.toContain(secret);
  });

  it('is in the language that somebody chooses for themselves, which only they and admins see', async () => {
    const [one, other, admin] = [
      await server.hire('REPORTER'),
      await server.hire('EDITOR'),
      await server.hire('ADMIN'),
    ];
    const choose =
      'mutation { it: chooseLanguage(input: { language: EN }) { user { language } userErrors { code } } }';
    expect((await server.query(choose, {}, one)).data).toEqual({
      it: { user: { language: 'EN' }, userErrors: [] },
    });
    expect((await server.query(choose)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const languages = async (token: string) => {
      const { data } = await server.query<{ users: { id: string; language: string | null }[] }>(
        '{ users { id language } }',
        {},
        { token },
      );
      return [one, other].map(({ actor }) => data?.users.find(({ id }) => id === actor.id)?.language);
    };
    expect(await languages(other.token)).toEqual([null, 'NL']);
    expect(await languages(admin.token)).toEqual(['EN', 'NL']);
    const set = `mutation { it: updateUser(input: { userId: "${other.actor.id}", language: EN }) { user { language } userErrors { code } } }`;
    expect((await server.query(set, {}, one)).data).toMatchObject({ it: { user: null } });
    expect((await server.query(set, {}, admin)).data).toMatchObject({ it: { user: { language: 'EN' } } });
  });
});

describe('a server', () => {
  it('does not start with a mail server and without what its mail needs', async () => {
    const smtpUrl = 'smtp://127.0.0.1:2525';
    const mailFrom = 'kopij@newsroom.example';
    const publicUrl = 'https://kopij.example';
    await expect(startServer({ config: { smtpUrl } })).rejects.toThrow(
      'With KOPIJ_SMTP_URL, also set KOPIJ_MAIL_FROM and KOPIJ_PUBLIC_URL, which links in mail begin with',
    );
    const clear = {
      smtpUrl: 'smtp://desk:secret@mail.example',
      smtpTls: 'off',
      mailFrom,
      publicUrl,
    } as const;
    await expect(startServer({ config: clear })).rejects.toThrow(StartupFault);
    await expect(startServer({ config: clear })).rejects.not.toThrow(/secret@/);
    await (await startServer({ config: { smtpUrl, mailFrom, publicUrl } })).close();
  });

  it('without a mail server says that nobody can be mailed a link', async () => {
    const server = await startServer();
    const ask =
      'mutation { it: requestPasswordReset(input: { email: "noor@krant.example" }) { userErrors { code message } } }';
    const { data } = await server.query<Payload>(ask, {}, { headers: { 'accept-language': 'nl' } });
    expect(data?.['it']?.userErrors).toEqual([
      { code: 'MAIL_OFF', message: 'Kopij verstuurt hier geen mail. Vraag een beheerder om een link.' },
    ]);
    const options = await server.query('{ signInOptions { password passwordReset } }');
    expect(options.data).toEqual({ signInOptions: { password: true, passwordReset: false } });
    await server.close();
  });
});
