import { agencyLookup, resolveAgencies } from './resolve-agencies.js';

const registry = [
  { code: 'ANP', aliases: [] },
  { code: 'RTR', aliases: ['RTRS', 'Reuters', 'REUTER'] },
  { code: 'ČTK', aliases: [] },
  { code: 'AAA', aliases: ['Trend'] },
  { code: 'BBB', aliases: ['TREND'] },
];

const codes = (...written: string[]): string[] => resolveAgencies(written, registry).map(({ code }) => code);

describe('agencies as written', () => {
  it.each(['RTR', 'RTRS', 'Reuters', 'REUTER', 'reuters', ' Reuters '])('%j is Reuters', (written) => {
    expect(codes(written)).toEqual(['RTR']);
  });

  it('are found without their accents', () => {
    expect(codes('CTK', 'čtk')).toEqual(['ČTK']);
  });

  it('keep their order, each agency once', () => {
    expect(codes('REUTER', 'ANP', 'RTR')).toEqual(['RTR', 'ANP']);
  });

  it('are kept as written and marked when the registry has none', () => {
    expect(resolveAgencies(['ANP', 'Wadpost'], registry)).toEqual([
      { code: 'ANP', written: 'ANP', isKnown: true },
      { code: 'Wadpost', written: 'Wadpost', isKnown: false },
    ]);
  });

  it('go by their very spelling where capitals tell two agencies apart', () => {
    expect(codes('Trend')).toEqual(['AAA']);
    expect(codes('TREND')).toEqual(['BBB']);
    expect(codes('trend')).toEqual(['trend']);
    expect(agencyLookup(registry)('trend')).toBe(false);
  });
});
