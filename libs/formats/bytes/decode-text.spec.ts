import { decodeText } from './decode-text.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const xml = (encoding: string, text: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><p>${text}</p>`;

describe('bytes as text', () => {
  it.each([
    ['UTF-8', utf8('Belém €'), 'Belém €'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x41), 'A'],
    ['UTF-16, low byte first', bytes(0xff, 0xfe, 0x41, 0, 0xac, 0x20), 'A€'],
    ['UTF-16, high byte first', bytes(0xfe, 0xff, 0, 0x41, 0x20, 0xac), 'A€'],
    ['UTF-16 without a mark', Uint8Array.from(Buffer.from('<p>Belém</p>', 'utf16le')), '<p>Belém</p>'],
    ['Windows-1252 that says nothing', bytes(0x93, 0x80, 0x94, 0x96), '“€”–'],
  ])('reads %s', (_, given, text) => {
    expect(decodeText(given).text).toBe(text);
  });

  it.each(['ISO-8859-1', 'iso8859-1', 'latin1', 'windows-1252', 'us-ascii', 'UTF-8', 'x-unknown'])(
    'reads the quotation marks of Windows-1252 in what says %s',
    (encoding) => {
      const given = Buffer.concat([latin(xml(encoding, '')), bytes(0x93, 0xe9, 0x94)]);
      expect(decodeText(given).text).toContain('“é”');
    },
  );

  it('reads an encoding that is neither by its name', () => {
    const given = Buffer.concat([latin(xml('ISO-8859-15', '')), bytes(0xa4)]);
    expect(decodeText(given).text).toContain('€');
    const cyrillic = Buffer.concat([latin(xml('windows-1251', '')), bytes(0xcc, 0xce)]);
    expect(decodeText(cyrillic).text).toContain('МО');
  });

  it('believes bytes that are UTF-8 more than what they say they are', () => {
    const { text, warnings } = decodeText(utf8(xml('ISO-8859-1', 'Tromsø')));
    expect(text).toContain('Tromsø');
    expect(warnings).toEqual(['declares ISO-8859-1 and is UTF-8']);
  });

  it('believes a byte order mark more than a declaration', () => {
    const given = Buffer.concat([bytes(0xef, 0xbb, 0xbf), utf8(xml('ISO-8859-1', 'Tromsø'))]);
    expect(decodeText(given).text).toContain('Tromsø');
  });

  it('warns of nothing where nothing was assumed', () => {
    expect(decodeText(latin(xml('ISO-8859-1', 'Troms\u00f8'))).warnings).toEqual([]);
    expect(decodeText(utf8(xml('UTF-8', 'Tromsø'))).warnings).toEqual([]);
  });

  it('reads what is empty', () => {
    expect(decodeText(bytes()).text).toBe('');
  });
});
