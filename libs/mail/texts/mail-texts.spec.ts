import { changeMail, linkMail } from './account-mails.js';
import { digestMail } from './digest-mail.js';
import { renderMail } from './mail-text.js';

const link = 'https://kopij.example/welcome#0123.secret';
const noor = { name: 'Noor', locale: 'nl' } as const;
const sam = { name: 'Sam', locale: 'en' } as const;
const at = { at: '2026-03-02T09:00:00.000Z', timeZone: 'Europe/Amsterdam' };

describe('a mail', () => {
  it.each([
    [
      'an invitation',
      linkMail('INVITATION', noor, link),
      linkMail('INVITATION', sam, link),
      ['uitgenodigd', 'drie dagen'],
      ['invited', 'three days'],
    ],
    ['a reset', linkMail('RESET', noor, link), linkMail('RESET', sam, link), ['een uur'], ['an hour']],
    [
      'a changed password',
      changeMail('PASSWORD_CHANGED', noor, at),
      changeMail('PASSWORD_CHANGED', sam, at),
      ['wachtwoord', '2 maart 2026 om 10:00 +01:00', 'beheerder'],
      ['password', '2 March 2026 at 10:00 +01:00', 'admin'],
    ],
    [
      'a changed factor',
      changeMail('SECOND_FACTOR_CHANGED', noor, at),
      changeMail('SECOND_FACTOR_CHANGED', sam, at),
      ['tweede factoren'],
      ['second factors'],
    ],
  ] as const)('says in both languages what it is about: %s', (_, dutch, english, nl, en) => {
    for (const [mail, words, name] of [
      [renderMail(dutch), nl, 'Noor'],
      [renderMail(english), en, 'Sam'],
    ] as const) {
      const whole = `${mail.subject}\n${mail.text}`;
      for (const word of [...words, name]) expect(whole).toContain(word);
      for (const word of words) expect(`${mail.subject}\n${mail.html}`).toContain(word);
    }
  });

  it('has its link on a line of its own, and to click on, by what it is for', () => {
    for (const [kind, reader, words] of [
      ['RESET', sam, 'Choose a password'],
      ['INVITATION', noor, 'Een wachtwoord kiezen'],
    ] as const) {
      const { text, html } = renderMail(linkMail(kind, reader, link));
      expect(text.split('\n')).toContain(link);
      expect(html).toContain(`<a href="${link}">${words}</a>`);
    }
  });

  it('says in which language it is, and what it is about, also to whoever cannot see it', () => {
    for (const reader of [noor, sam]) {
      const { html, subject, locale } = renderMail(changeMail('PASSWORD_CHANGED', reader, at));
      expect(locale).toBe(reader.locale);
      expect(html).toContain(`<html lang="${reader.locale}">`);
      expect(html).toContain(`<title>${subject}</title>`);
    }
    const { html } = renderMail({ locale: 'en', subject: '</title><b>x', parts: [] });
    expect(html).not.toContain('<b>');
  });

  it('cannot be broken by a name or a headline: no line, no header, no element', () => {
    const name = 'Eve\r\nBcc: x@evil.example\u2028<a href="https://evil.example">klik</a>';
    const { text, html } = renderMail(linkMail('RESET', { name, locale: 'nl' }, link));
    expect(text.split(/\r|\n|\u2028/).filter((line) => line.startsWith('Bcc'))).toEqual([]);
    expect(html).not.toContain('evil.example">');
    const lines = [{ kind: 'MENTIONED', who: name, headline: '<b>Kop</b>\n- nog een' } as const];
    const digest = renderMail(digestMail({ locale: 'nl', lines, count: 1 }));
    expect(digest.text.match(/^- /gm)).toHaveLength(1);
    expect(digest.html).toContain('&lt;b&gt;Kop&lt;/b&gt;');
    expect(renderMail({ locale: 'nl', subject: 'a\r\nBcc: b', parts: [] }).subject).toBe('a Bcc: b');
  });

  it('lists what somebody has not read, and says how much more there is', () => {
    const lines = [
      { kind: 'MENTIONED', who: 'Anna', headline: 'Brug weer open' } as const,
      { kind: 'SCHEDULE_MISSED', who: null, headline: null } as const,
    ];
    const dutch = renderMail(digestMail({ locale: 'nl', lines, count: 5 }));
    expect(dutch.subject).toBe('5 nieuwe meldingen in Kopij');
    expect(dutch.text).toContain(
      '- Brug weer open: Anna heeft je genoemd in een opmerking.\n- Wat was ingepland',
    );
    expect(dutch.text).toContain('… en nog 3.');
    const english = renderMail(digestMail({ locale: 'en', lines: lines.slice(0, 1), count: 1 }));
    expect(english.subject).toBe('1 new notification in Kopij');
    expect(english.text).toContain('- Brug weer open: Anna mentioned you in a comment.');
    expect(english.text).not.toContain('more.');
  });
});
