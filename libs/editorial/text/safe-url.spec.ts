import { safeUrl } from './safe-url.js';

describe('safeUrl', () => {
  it.each([
    'https://nos.nl/artikel?id=1&x=2#top',
    'HTTP://nos.nl',
    'mailto:redactie@krant.nl',
    'tel:+31201234567',
    '/nieuws/buitenland',
    '../beeld/een.jpg',
    '?pagina=2',
    '#noot',
    'zoek/a:b',
    '?q=a:b',
    // A fragment, as long as whoever writes it into markup escapes the ampersand.
    '&#106;avascript:alert(1)',
  ])('lets %s through', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u0000:alert(1)',
    '\u200bjavascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://nos.nl/1',
    'x:y',
    `${'a'.repeat(50)}:y`,
    ':',
    '//elders.example/een.jpg',
    '/\\elders.example',
    '/\u0001/elders.example',
    '',
    ' ',
  ])('does not let %j through', (url) => {
    expect(safeUrl(url)).toBeNull();
  });

  it('leaves off the white space around an address, and the breaks in it', () => {
    expect(safeUrl(' https://nos.nl/a\nb ')).toBe('https://nos.nl/ab');
  });
});
