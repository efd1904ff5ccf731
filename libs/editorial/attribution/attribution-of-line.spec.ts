import { attributionOfLine } from './attribution-of-line.js';

describe('the attribution of a line', () => {
  it('has every piece of the dateline', () => {
    expect(
      attributionOfLine('By Jane Doe     RENO, Nev., Feb. 1, 2017 (AP/Reuters) -- The bridge is open.\n'),
    ).toEqual({
      isDateline: true,
      leadIn: 'By Jane Doe',
      places: ['RENO'],
      region: ['Nev.'],
      agencies: ['AP', 'Reuters'],
      date: '2017-02-01',
      rest: 'The bridge is open.',
    });
  });

  it.each(['De brug (uit 1930) - al weken dicht - is open.', ''])(
    'is the line itself without one: %j',
    (line) => {
      const nothing = { isDateline: false, leadIn: '', places: [], region: [], agencies: [], date: null };
      expect(attributionOfLine(line)).toEqual({ ...nothing, rest: line });
    },
  );
});
