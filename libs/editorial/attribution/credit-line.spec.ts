import fc from 'fast-check';
import { parseCreditLine, renderCreditLine } from './credit-line.js';

describe('a credit line', () => {
  it.each([
    ['ANP/RTR', ['ANP', 'RTR']],
    ['(ANP/RTR)', ['ANP', 'RTR']],
    [' ANP / RTR ', ['ANP', 'RTR']],
    ['ANP', ['ANP']],
    ['AFP-DPA-REUTER', ['AFP', 'DPA', 'REUTER']],
    ['ats afp', ['ats', 'afp']],
    ['Reuters, AP en dpa', ['Reuters', 'AP', 'dpa']],
    ['Pajhwok &amp; News Agencies', ['Pajhwok', 'News Agencies']],
    ['GLOBE NEWSWIRE', ['GLOBE NEWSWIRE']],
    ['PRNewswire-AsiaNet', ['PRNewswire-AsiaNet']],
    ['CNN/Money/AP', ['CNN/Money', 'AP']],
    ['ΑΠΕ-ΜΠΕ', ['ΑΠΕ-ΜΠΕ']],
    ['WADPOST/ANP', ['WADPOST', 'ANP']],
    ['ANP//', ['ANP']],
    ['', []],
    ['()', []],
  ])('%j names %j', (line, agencies) => {
    expect(parseCreditLine(line)).toEqual(agencies);
  });

  it('goes by the registry for names that no list has', () => {
    expect(parseCreditLine('Wad-Post')).toEqual(['Wad-Post']);
    expect(parseCreditLine('Wad-Post', (name) => name === 'Wad' || name === 'Post')).toEqual(['Wad', 'Post']);
  });

  it('keeps the agencies and their order when it is written and read again', () => {
    const agency = fc.constantFrom('ANP', 'RTR', 'dpa-AFX', 'GLOBE NEWSWIRE', 'CNN/Money', 'XYZ', 'أ ف ب');
    fc.assert(
      fc.property(fc.array(agency, { maxLength: 6 }), (agencies) => {
        expect(parseCreditLine(renderCreditLine(agencies))).toEqual(agencies);
      }),
    );
  });
});
