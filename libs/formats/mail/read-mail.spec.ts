import { read, readAll, readOne } from '../testing/read-one.js';

const zone = { timeZone: 'Europe/Amsterdam' };

/** A mail of a newsroom, with what matters to a test. */
function aMail(header: readonly string[], body: string): string {
  return ['From: ANP Redactie <redactie@anp.example>', 'MIME-Version: 1.0', ...header, '', body].join('\r\n');
}

const story =
  'DEN HAAG (ANP) - Het kabinet is gevallen. Dat zegt de premier.\r\n\r\nDe oppositie wil verkiezingen.\r\n';

describe('mail', () => {
  it('is an item with its subject, text, sender and identity', async () => {
    const item = await readOne(
      aMail(
        ['Message-ID: <7@anp.example>', 'Date: Tue, 3 Mar 2026 10:00:00 +0100', 'Subject: Kabinet gevallen'],
        story,
      ),
    );
    expect(item).toMatchObject({
      provider: 'anp.example',
      guid: '7@anp.example',
      headline: 'Kabinet gevallen',
      slugline: null,
      credits: ['ANP'],
      dateline: { places: ['DEN HAAG'], region: [], agencies: ['ANP'], date: null },
      sent: '2026-03-03T10:00:00+01:00',
      signal: 'NONE',
      embargo: { kind: 'NONE' },
    });
    expect(item.paragraphs).toEqual([
      'DEN HAAG (ANP) - Het kabinet is gevallen. Dat zegt de premier.',
      'De oppositie wil verkiezingen.',
    ]);
  });

  it.each([
    ['Tue, 3 Mar 2026 10:00:00 CET', '2026-03-03T10:00:00+01:00'],
    ['Fri, 3 Jul 2026 10:00:00 CEST', '2026-07-03T10:00:00+02:00'],
    ['3 Mar 2026 10:00 MET', '2026-03-03T10:00:00+01:00'],
    ['Tue, 3 Mar 2026 10:00:00 +0100 (CET)', '2026-03-03T10:00:00+01:00'],
    ['Tue, 3 Mar 2026 10:00:00', '2026-03-03T10:00:00+01:00'],
    ['gisteren', null],
  ])('sent at %s is %s, and never the present', async (date, sent) => {
    const item = await readOne(aMail([`Date: ${date}`, 'Subject: Nieuws'], story), zone);
    expect(item.sent).toBe(sent);
  });

  it.each([
    ['KORR: Kabinet gevallen', 'CORRECTION'],
    ['Correctie - Kabinet gevallen', 'CORRECTION'],
    ['VERVALT Kabinet gevallen', 'CANCEL'],
    ['KILL: Kabinet gevallen', 'CANCEL'],
    ['[Ingetrokken] Kabinet gevallen', 'CANCEL'],
    ['UPDATE 2: Kabinet gevallen', 'UPDATE'],
    ['Fwd: SPOED! Kabinet gevallen', 'ALERT'],
    ['RE: FW: Berichtigung: Kabinet gevallen', 'CORRECTION'],
    ['Note to editors: Kabinet gevallen', 'ADVISORY'],
    ['Kabinet gevallen', 'NONE'],
  ])('reads the subject "%s" as %s', async (subject, signal) => {
    const item = await readOne(aMail([`Subject: ${subject}`], story));
    expect(item).toMatchObject({ signal, headline: 'Kabinet gevallen' });
  });

  it.each([
    'Kill Bill draait weer',
    'Update over de dijk',
    'Vervalt de dienstregeling?',
    'Embargo op olie uit Iran blijft',
  ])('takes nothing from the headline "%s"', async (subject) => {
    const item = await readOne(aMail([`Subject: ${subject}`], story));
    expect(item).toMatchObject({ headline: subject, signal: 'NONE', embargo: { kind: 'NONE' } });
  });

  it('counts the revision behind a headline, and names what it takes the place of', async () => {
    const item = await readOne(aMail(['Subject: Kabinet gevallen (2)'], story));
    expect(item).toMatchObject({ revision: 2, chain: 'Kabinet gevallen', signal: 'UPDATE' });
    expect(item.related).toEqual([{ kind: 'REPLACES', guid: null, headline: 'Kabinet gevallen' }]);
  });

  it.each([
    ['EMBARGO tot 14.00 uur: Kabinet gevallen', '2026-03-03T14:00:00+01:00'],
    ['EMBARGO tot 4 maart 06.00 uur - Kabinet gevallen', '2026-03-04T06:00:00+01:00'],
    ['Kabinet gevallen (embargo tot 14:00 uur)', '2026-03-03T14:00:00+01:00'],
    ['Sperrfrist: 4.3.2026, 19.00 Uhr | Kabinet gevallen', '2026-03-04T19:00:00+01:00'],
    ['EMBARGO until 14:00 GMT - Kabinet gevallen', '2026-03-03T14:00:00Z'],
  ])('reads "%s" with the zone of the source', async (subject, time) => {
    const date = 'Date: Tue, 3 Mar 2026 10:00:00 +0100';
    const item = await readOne(aMail([date, `Subject: ${subject}`], story), zone);
    expect(item).toMatchObject({ headline: 'Kabinet gevallen', embargo: { kind: 'UNTIL', time } });
  });

  it.each([
    ['EMBARGO tot 14.00 uur: Kabinet gevallen', null],
    ['EMBARGO tot 08.00 uur: Kabinet gevallen', 'Europe/Amsterdam'],
    ['EMBARGO tot zaterdag 06.00 uur: Kabinet gevallen', 'Europe/Amsterdam'],
    ['EMBARGO: Kabinet gevallen', 'Europe/Amsterdam'],
  ])('holds "%s" for a person in the zone %s', async (subject, timeZone) => {
    const date = 'Date: Tue, 3 Mar 2026 10:00:00 +0100';
    const item = await readOne(aMail([date, `Subject: ${subject}`], story), { timeZone });
    expect(item).toMatchObject({ headline: 'Kabinet gevallen', embargo: { kind: 'HELD' } });
  });

  it.each([
    [
      'quoted-printable',
      'text/plain; charset=utf-8',
      'quoted-printable',
      'Caf=C3=A9 =E2=80=93 ja, dat is zo.',
    ],
    [
      'base64',
      'text/plain; charset=utf-8',
      'base64',
      Buffer.from('Café – ja, dat is zo.').toString('base64'),
    ],
    ['Windows-1252', 'text/plain; charset=windows-1252', 'quoted-printable', 'Caf=E9 =96 ja, dat is zo.'],
    [
      'Windows-1252 that says ISO-8859-1',
      'text/plain; charset=iso-8859-1',
      'quoted-printable',
      'Caf=E9 =96 ja, dat is zo.',
    ],
    [
      'Windows-1252 that says ASCII',
      'text/plain; charset="us-ascii"',
      'quoted-printable',
      'Caf=E9 =96 ja, dat is zo.',
    ],
    ['HTML', 'text/html; charset=utf-8', '8bit', '<p>Caf&eacute; &ndash; ja, <b>dat</b> is zo.</p>'],
  ])('decodes %s', async (_, type, encoding, body) => {
    const header = ['Subject: Nieuws', `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`];
    expect((await readOne(aMail(header, body))).paragraphs).toEqual(['Café – ja, dat is zo.']);
  });

  it('keeps the letters of a subject that nobody encoded', async () => {
    const item = await readOne(aMail(['Subject: Café gesloten'], story));
    expect(item.headline).toBe('Café gesloten');
  });

  it('joins an encoded subject over two lines', async () => {
    const item = await readOne(aMail(['Subject: =?utf-8?Q?Caf=C3=A9?=', ' =?utf-8?Q?_gesloten?='], story));
    expect(item.headline).toBe('Café gesloten');
  });

  it('keeps links and marks of HTML, and nothing that runs', async () => {
    const html =
      '<p>Lees <a href="https://example.org/a">meer</a> of <a href="javascript:x()">niet</a>.</p><script>x()</script>';
    const item = await readOne(aMail(['Subject: Nieuws', 'Content-Type: text/html'], html));
    expect(item.blocks).toEqual([
      {
        type: 'PARAGRAPH',
        runs: [
          { text: 'Lees ', marks: [], href: null },
          { text: 'meer', marks: [], href: 'https://example.org/a' },
          { text: ' of niet.', marks: [], href: null },
        ],
      },
    ]);
  });

  it('keeps a signature for the newsroom', async () => {
    const item = await readOne(aMail(['Subject: Nieuws'], `${story}\r\n-- \r\nJan, 020 123 45 67\r\n`));
    expect(item.notes).toContain('Jan, 020 123 45 67');
    expect(JSON.stringify(item.blocks)).not.toContain('020');
  });

  it('reads text without a header as plain text', async () => {
    expect(await read(story)).toMatchObject({ ok: true, format: 'plain-text' });
    expect(await read(`Subject of the day: rain\r\n\r\n${story}`)).toMatchObject({ format: 'plain-text' });
  });
});

describe('what is attached to mail', () => {
  const attached = (type: string, content: string): string =>
    [
      `--b\r\nContent-Type: ${type}; name="a"\r\nContent-Disposition: attachment; filename="a"`,
      `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n`,
    ].join('\r\n');
  const mixed = (subject: string, ...parts: readonly string[]): string =>
    aMail(
      [
        `Subject: ${subject}`,
        'Date: Tue, 3 Mar 2026 10:00:00 +0100',
        'Content-Type: multipart/mixed; boundary="b"',
      ],
      [...parts, '--b--', ''].join('\r\n'),
    );
  const cover = '--b\r\nContent-Type: text/plain\r\n\r\nHierbij het bericht van vandaag.\r\n';
  const ninjs = JSON.stringify({
    uri: 'urn:newsml:anp.example:20260303:7',
    type: 'text',
    version: '1',
    headline: 'Kabinet gevallen',
    body_html: '<p>DEN HAAG (ANP) - Het kabinet is gevallen.</p>',
  });

  it('is read in its own format, and the mail covers it', async () => {
    const item = await readOne(
      mixed('EMBARGO tot 14.00 uur', cover, attached('application/json', ninjs)),
      zone,
    );
    expect(item).toMatchObject({
      guid: 'urn:newsml:anp.example:20260303:7',
      embargo: { kind: 'UNTIL', time: '2026-03-03T14:00:00+01:00' },
    });
    expect(item.notes).toContain('Hierbij het bericht van vandaag.');
  });

  it('is killed by a mail that kills', async () => {
    expect(await readOne(mixed('KILL', cover, attached('application/json', ninjs)))).toMatchObject({
      signal: 'CANCEL',
    });
  });

  it('is told where it is no news, by its type only', async () => {
    const reading = await read(mixed('Nieuws', cover, attached('application/pdf', '%PDF-1.4 geheim\0\0')));
    expect(reading).toMatchObject({
      ok: true,
      items: [{ headline: 'Nieuws' }],
      warnings: ['holds an attachment that is not read: application/pdf'],
    });
  });

  it('is read to a depth of one', async () => {
    const inner = mixed('Binnen', cover, attached('application/json', ninjs));
    const items = await readAll(mixed('Buiten', cover, attached('message/rfc822', inner)));
    expect(items.map(({ guid }) => guid)).not.toContain('urn:newsml:anp.example:20260303:7');
  });
});
