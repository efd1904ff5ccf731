import { read } from './testing/read-one.js';

const nitf = '<nitf><body><body.content><p>The ferry sails.</p></body.content></body></nitf>';

describe('a message of an agency', () => {
  it.each([
    ['UTF-16', Buffer.from(`\ufeff${nitf}`, 'utf16le')],
    ['a byte order mark', Buffer.from(`\ufeff${nitf}`)],
    ['white space in front', Buffer.from(`\r\n  ${nitf}`)],
    ['control characters', Buffer.from(nitf.replace('ferry', 'fer\u0003ry'))],
  ])('is recognised with %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({
      ok: true,
      format: 'nitf',
      items: [{ paragraphs: ['The ferry sails.'] }],
    });
  });

  it.each([
    ['nothing', '', 'EMPTY'],
    ['white space', ' \r\n ', 'EMPTY'],
    ['other XML', '<list><item/></list>', 'UNKNOWN_FORMAT'],
    ['XML that is cut off', nitf.slice(0, 60), 'MALFORMED'],
    ['XML that is too deep', `<nitf>${'<a>'.repeat(500)}`, 'TOO_DEEP'],
    ['JSON that is too deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'TOO_DEEP'],
  ])('that is %s is answered with the reason', async (_, message, code) => {
    expect(await read(message)).toMatchObject({ ok: false, fault: { code } });
  });

  it('is refused when it is larger than any', async () => {
    expect(await read(nitf.replace('ferry', 'f'.repeat(4 * 1024 * 1024)))).toMatchObject({
      ok: false,
      fault: { code: 'TOO_LARGE' },
    });
    expect(await read(new Uint8Array(17 * 1024 * 1024))).toMatchObject({
      ok: false,
      fault: { code: 'TOO_LARGE' },
    });
  });

  it('warns of what was left out', async () => {
    expect(await read(nitf.replace('ferry', 'fer\u0003ry'))).toMatchObject({
      warnings: ['holds control characters: left out'],
    });
    const table = nitf.replace('</p>', '</p><table><tr><td>1</td></tr></table>');
    expect(await read(table)).toMatchObject({ warnings: ['holds a table: left out'] });
  });

  it('never rejects, whatever is cut or broken', async () => {
    const message = Buffer.from(nitf);
    for (let at = 0; at < message.length; at += 1) {
      await expect(read(message.subarray(0, at))).resolves.toHaveProperty('ok');
      const broken = Buffer.from(message);
      broken[at] = 0x26;
      await expect(read(broken)).resolves.toHaveProperty('ok');
    }
  });

  const many = (size: number, part: string): string => part.repeat(Math.min(30_000, size / part.length));

  it.each([
    [
      'paragraphs',
      (size: number) =>
        `<nitf><body><body.content>${many(size, '<p>A <b>ferry</b>.</p>')}</body.content></body></nitf>`,
    ],
    [
      'subjects',
      (size: number) =>
        `<newsItem><contentMeta>${many(size, '<subject qcode="medtop:20000190"/>')}</contentMeta></newsItem>`,
    ],
    [
      'items',
      (size: number) =>
        `<newsMessage>${many(size, '<newsItem guid="a"><itemMeta/></newsItem>')}</newsMessage>`,
    ],
    [
      'components',
      (size: number) =>
        `<NewsML><NewsItem><NewsComponent>${many(size, '<NewsComponent><Role FormalName="Thumbnail"/><ContentItem Href="a"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>')}</NewsComponent></NewsItem></NewsML>`,
    ],
    [
      'escaped tags',
      (size: number) => `<RBNews><content>${many(size, '&lt;li&gt;&lt;p ')}</content></RBNews>`,
    ],
    [
      'brackets in a headline',
      (size: number) =>
        `<nitf><body><body.head><hedline><hl1>${many(size, '( ')}</hl1></hedline><byline>${many(size, 'Ab/')}</byline></body.head></body></nitf>`,
    ],
  ])('takes no longer for each letter of many %s', async (_, message) => {
    await expect((size: number) => read(message(size))).toScaleLinearlyTo(500_000);
  });
});
