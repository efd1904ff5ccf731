import { certificateOfTests, openMailServer, type MailServer } from '@kopij/testing';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { faultOf } from './mail-fault.js';
import { MailTransport } from './mail-transport.js';

const mail = {
  ...{ to: { name: 'Noor', address: 'noor@krant.example' }, locale: 'nl' as const },
  ...{ subject: 'Test', text: 'a', html: 'a' },
};
const settings = { mailFrom: 'Kopij <kopij@newsroom.example>', publicUrl: 'https://kopij.example' };

describe('handing mail to a server', () => {
  let server: MailServer;
  afterEach(() => server.close());

  const send = async (url: string, smtpTls: 'required' | 'off' = 'required') => {
    const transport = new MailTransport({ ...settings, smtpUrl: url, smtpTls });
    return transport.send(mail, new AbortController().signal).then(
      () => 'SENT',
      (error: unknown) => faultOf(error).reason,
    );
  };

  it('demands TLS', async () => {
    server = await openMailServer();
    expect(await send(server.url)).toMatch(/ETLS/);
    expect(server.mailbox).toEqual([]);
    expect(await send(server.url, 'off')).toBe('SENT');
  });

  it.each([
    ['smtp:', { disabledCommands: [] }],
    ['smtps:', { disabledCommands: [], secure: true }],
  ])('demands a certificate that somebody vouches for: %s', async (protocol, options) => {
    server = await openMailServer({ ...options, ...certificateOfTests });
    const url = server.url.replace('smtp:', protocol).replace('127.0.0.1', 'localhost');
    expect(await send(url)).toMatch(/ETLS|ESOCKET/);
    expect(server.mailbox).toEqual([]);
    const known = getCACertificates('default');
    setDefaultCACertificates([...known, certificateOfTests.cert]);
    expect(await send(url)).toBe('SENT');
    expect(server.mailbox).toHaveLength(1);
    setDefaultCACertificates(known);
  });

  it('stops when it is told to', async () => {
    server = await openMailServer();
    const transport = new MailTransport({ ...settings, smtpUrl: server.url, smtpTls: 'off' });
    const stopped = AbortSignal.abort();
    await expect(transport.send(mail, stopped)).rejects.toThrow();
    expect(server.mailbox).toEqual([]);
  });
});
