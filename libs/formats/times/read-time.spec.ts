import { embargoInWords, embargoUntil } from './embargo.js';
import { readTime } from './read-time.js';

describe('times as agencies write them', () => {
  it.each([
    ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z'],
    ['2026-03-02T10:00:00.250+01:00', '2026-03-02T10:00:00.250+01:00'],
    ['2026-03-02T10:00:00+0100', '2026-03-02T10:00:00+01:00'],
    ['2026-03-02T10:00:00-05', '2026-03-02T10:00:00-05:00'],
    ['20260302T100000+0000', '2026-03-02T10:00:00Z'],
    ['20260302T100000', '2026-03-02T10:00:00'],
    ['20260302T1000-0500', '2026-03-02T10:00:00-05:00'],
    ['2026-03-02 10:00', '2026-03-02T10:00:00'],
    ['2026.03.02 10:00:04', '2026-03-02T10:00:04'],
    ['2026-03-02T10:00:00Z\n       ', '2026-03-02T10:00:00Z'],
    ['2026-03-02', '2026-03-02T00:00:00'],
    ['2026-12-31T24:00:00Z', '2027-01-01T00:00:00Z'],
    ['2026-12-31T23:59:60Z', '2026-12-31T23:59:59Z'],
    ['Mon, 2 Mar 2026 10:00:00 +0100', '2026-03-02T10:00:00+01:00'],
    ['Mon, 02 Mar 2026 10:00:00 GMT', '2026-03-02T10:00:00Z'],
    ['2 Mar 2026 10:00:00 CEST', '2026-03-02T10:00:00+02:00'],
    ['2 Mar 2026 10:00 MET (winter)', '2026-03-02T10:00:00+01:00'],
    ['2 Mar 2026 10:00 EST', '2026-03-02T10:00:00-05:00'],
  ])('reads %j', (written, time) => {
    expect(readTime(written, null)).toBe(time);
  });

  it.each([
    '',
    'yesterday',
    '2026-02-30T10:00:00Z',
    '2026-13-01',
    '2026-03-02T25:00:00Z',
    '2 Foo 2026',
    '24:00:00',
    null,
  ])('reads no time in %j', (written) => {
    expect(readTime(written, null)).toBeNull();
  });

  it('gives a time without a zone the offset of its source on that day', () => {
    expect(readTime('2026-01-02T10:00:00', 'Europe/Amsterdam')).toBe('2026-01-02T10:00:00+01:00');
    expect(readTime('2026-07-02T10:00:00', 'Europe/Amsterdam')).toBe('2026-07-02T10:00:00+02:00');
    expect(readTime('2026-07-02T10:00:00Z', 'Europe/Amsterdam')).toBe('2026-07-02T10:00:00Z');
    expect(readTime('2026-07-02T10:00:00', 'No/Where')).toBe('2026-07-02T10:00:00');
  });
});

describe('an embargo', () => {
  it.each([
    ['is none where nothing asks for one', null, null, { kind: 'NONE' }],
    [
      'ends at a moment',
      '2026-03-02T10:00:00+01:00',
      null,
      { kind: 'UNTIL', time: '2026-03-02T10:00:00+01:00' },
    ],
    [
      'ends at a moment of its source',
      '2026-03-02T10:00',
      'Europe/Oslo',
      { kind: 'UNTIL', time: '2026-03-02T10:00:00+01:00' },
    ],
    [
      'is held without a zone',
      '2026-03-02T10:00:00',
      null,
      { kind: 'HELD', asWritten: '2026-03-02T10:00:00' },
    ],
    [
      'is held if it names a day only',
      '2026-03-02',
      'Europe/Oslo',
      { kind: 'HELD', asWritten: '2026-03-02' },
    ],
    ['is held if it says nothing', '', 'Europe/Oslo', { kind: 'HELD', asWritten: '' }],
    ['is held if it is no time', 'after the match', null, { kind: 'HELD', asWritten: 'after the match' }],
  ] as const)('%s', (_, written, zone, embargo) => {
    expect(embargoUntil(written, zone)).toEqual(embargo);
  });

  const silent = { pubStatus: null, headline: null, slug: null, notes: [] };

  it.each([
    ['Embargoed to 0001 Friday', true],
    ['(see also FERRY) Embargoed to 0001 Friday', true],
    ['Sperrfrist: 18.00 Uhr', true],
    ['EMBARGO', true],
    ['Onder embargo tot morgen', true],
    ['Strictly embargoed until noon', true],
    ['Ilman embargoa', false],
    ['Kein Embargo', false],
    ['Embargo lifted', false],
    ['Adds that the embargo hurts the harbour', false],
  ])('in a note, %j, holds an item: %s', (note, isHeld) => {
    expect(embargoInWords({ kind: 'NONE' }, { ...silent, notes: [note] }).kind).toBe(
      isHeld ? 'HELD' : 'NONE',
    );
  });

  it.each([
    ['EMBARGO: Ferry sails', true],
    ['EMBARGO 18.00 - Ferry sails', true],
    ['Embargo on oil hits the harbour', false],
    ['Harbour keeps embargo until May', false],
  ])('in a headline, %j, holds an item: %s', (headline, isHeld) => {
    expect(embargoInWords({ kind: 'NONE' }, { ...silent, headline }).kind).toBe(isHeld ? 'HELD' : 'NONE');
  });

  it('is not held by words if the format gives its time', () => {
    const known = { kind: 'UNTIL', time: '2026-03-02T10:00:00Z' } as const;
    expect(embargoInWords(known, { ...silent, notes: ['Embargoed to noon'] })).toBe(known);
  });
});
