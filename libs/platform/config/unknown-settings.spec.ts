import { readConfig } from '../index.js';

const cases: [variable: string, warnings: string[]][] = [
  ['KOPIJ_MAX_DEPTHS', ['KOPIJ_MAX_DEPTHS is not a setting of Kopij. Did you mean KOPIJ_MAX_DEPTH?']],
  ['KOPIJ_CACHE', ['KOPIJ_CACHE is not a setting of Kopij.']],
  ['KOPIJ_CACHE_BYTE', ['KOPIJ_CACHE_BYTE is not a setting of Kopij. Did you mean KOPIJ_CACHE_BYTES?']],
  ['KOPIJ_COFFEE_MACHINE_ADDRESS', ['KOPIJ_COFFEE_MACHINE_ADDRESS is not a setting of Kopij.']],
  ['KOPIJ_MAX_DEPTH', []],
  ['KOPIJ_TEST_POSTGRES', []],
  ['HOSTNAME', []],
];

describe('variables that are no settings', () => {
  it.each(cases)('are named, with what was probably meant: %s', (variable, warnings) => {
    expect(readConfig({ [variable]: '5' })).toMatchObject({ ok: true, warnings });
  });

  it('do not hide what is wrong with the settings', () => {
    expect(readConfig({ KOPIJ_MAX_DEPTHS: '5', KOPIJ_MAX_DEPTH: 'five' })).toEqual({
      ok: false,
      faults: [
        'KOPIJ_MAX_DEPTH must be a whole number from 1 to 100.',
        'KOPIJ_MAX_DEPTHS is not a setting of Kopij. Did you mean KOPIJ_MAX_DEPTH?',
      ],
    });
  });
});
