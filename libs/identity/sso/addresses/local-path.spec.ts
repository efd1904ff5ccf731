import { localPath } from './local-path.js';

describe('where to go after signing in', () => {
  it.each([
    ['/', '/'],
    ['/studio/manuscripts?state=DRAFT#top', '/studio/manuscripts?state=DRAFT#top'],
    ['/a/../b', '/b'],
    ['/sign-in?returnTo=https://evil.example/', '/sign-in?returnTo=https://evil.example/'],
  ])('is a path of this server: %s', (asked, path) => {
    expect(localPath(asked)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'studio',
    'https://evil.example/',
    '//evil.example/',
    '///evil.example/',
    '/\\evil.example/',
    '/studio\\..\\evil',
    '\\\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%0d%0aset-cookie: a=b',
    ' /studio',
    '/studio plan',
    '/é',
    'javascript:alert(1)',
    `/${'a'.repeat(500)}`,
    ['/a', '/b'],
  ])('is nowhere else: %j', (asked) => {
    expect(localPath(asked)).toBe('/');
  });
});
