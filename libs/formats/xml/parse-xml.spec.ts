import { withoutControls } from '../bytes/without-controls.js';
import { attributeOf, childOf } from './find.js';
import { FormatFault } from './format-fault.js';
import { parseXml } from './parse-xml.js';
import { textOf } from './text-of.js';

const textIn = (xml: string): string | null => textOf(parseXml(xml).root);

function faultOf(xml: string): string {
  try {
    parseXml(xml);
    return 'none';
  } catch (error) {
    return error instanceof FormatFault ? error.code : 'another error';
  }
}

describe('XML as a tree', () => {
  it.each([
    ['entities of HTML', '<p>Caf&eacute;&nbsp;&ndash; &alpha;&euro;</p>', 'Café – α€'],
    ['numbers of Windows-1252', '<p>&#147;Ja&#148; &#150; nee</p>', '“Ja” – nee'],
    ['a bare &', '<p>AT&T en R&D</p>', 'AT&T en R&D'],
    ['a bare & in an attribute', '<p a="b&c">Ja</p>', 'Ja'],
    ['references to no character', '<p>Ja&#3;&#xFFFF;</p>', 'Ja'],
    ['a bare & in a CDATA section', '<p><![CDATA[R&D <b>]]> &foo</p>', 'R&D <b> &foo'],
    ['the order of text and elements', '<p>Een <b>twee</b> drie</p>', 'Een twee drie'],
    ['white space in front of the declaration', '\r\n <?xml version="1.0"?><p>Ja</p>', 'Ja'],
    ['an encoding by a wrong name', '<?xml version="1.0" encoding="utf8"?><p>Ja</p>', 'Ja'],
    ['a prefix that nobody declared', '<x:p y:a="1">Ja</x:p>', 'Ja'],
    ['the name of a property of every object', '<p>&constructor; ja</p>', '&constructor; ja'],
  ])('keeps %s', (_, xml, text) => {
    expect(textIn(xml)).toBe(text);
  });

  it('finds elements and attributes by their local names', () => {
    const { root } = parseXml('<n:a xmlns:n="urn:x" n:id="2" id="1" xml:lang="nl"><n:b/></n:a>');
    expect(root).toMatchObject({ name: 'a', namespace: 'urn:x' });
    expect(attributeOf(root, 'id')).toBe('1');
    expect(attributeOf(root, 'lang')).toBe('nl');
    expect(attributeOf(root, 'constructor')).toBeNull();
    expect(childOf(root, 'b')).not.toBeNull();
  });

  it('says what it had to mend', () => {
    expect(parseXml('<p>AT&T</p>').warnings).not.toEqual([]);
    expect(parseXml('<p>AT&amp;T</p>').warnings).toEqual([]);
  });

  it('never expands what a document defines', () => {
    const bomb =
      '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><p>&b;&f;</p>';
    expect(textIn(bomb)).toBe('&b;&f;');
  });

  it.each([
    ['what is cut off', '<a><b>tekst', 'MALFORMED'],
    ['what closes in the wrong order', '<a><b></a></b>', 'MALFORMED'],
    ['two roots', '<a/><b/>', 'MALFORMED'],
    ['no root', '<!-- nothing -->', 'MALFORMED'],
    ['what is too deep', '<a>'.repeat(300), 'TOO_DEEP'],
    ['far more bare ampersands than any message has', `<p>${'& '.repeat(20_001)}</p>`, 'MALFORMED'],
    ['what has too many elements', `<a>${'<b/>'.repeat(600_000)}</a>`, 'TOO_LARGE'],
  ])('refuses %s', (_, xml, code) => {
    expect(faultOf(xml)).toBe(code);
  });

  it('strips the characters that XML forbids, and no others', () => {
    expect(withoutControls('a\0b\u0003c\td\ne\ud800f😀\ufffe')).toBe('abc\td\nef😀');
  });

  it.each([
    ['ampersands', (size: number) => `<p>${'& '.repeat(size / 20)}</p>`],
    ['open sections', (size: number) => `<p>${'<![CDATA['.repeat(size / 9)}</p>`],
    ['open comments', (size: number) => `<p>&x${'<!--'.repeat(size / 4)}</p>`],
    ['attributes', (size: number) => `<p>${'<a b="c"/>'.repeat(Math.min(size, 400_000) / 10)}</p>`],
  ])('takes no longer for each letter of many %s', async (_, xml) => {
    await expect((size: number) => faultOf(xml(size))).toScaleLinearlyTo(300_000);
  });
});
