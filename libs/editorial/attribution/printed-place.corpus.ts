import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPrintedPlace } from './printed-place.js';

const corpus = process.env['KOPIJ_CORPUS'] ?? '../shared/corpus';
const [header = '', ...lines] = readFileSync(join(corpus, 'datelines.tsv'), 'utf8').trimEnd().split('\n');
const names = header.split('\t');

/** The places of the opening lines in a language, as they were written. */
function placesIn(language: string): string[] {
  return lines.flatMap((line) => {
    const row = new Map(line.split('\t').map((value, at) => [names[at], value]));
    return row.get('lang') === language ? (row.get('places') ?? '').split('|').filter(Boolean) : [];
  });
}

const unlike = (language: string): string[] => placesIn(language).filter((place) => !isPrintedPlace(place));

describe('places in real datelines', () => {
  it('are as they are printed in Dutch, but for one that the ANP itself wrote otherwise', () => {
    expect(placesIn('nl').length).toBeGreaterThan(30);
    expect(unlike('nl')).toEqual(['San Mateo']);
  });

  it('are not in German and Spanish, whose agencies print small letters', () => {
    for (const language of ['de', 'es']) expect(unlike(language)).toEqual(placesIn(language));
  });
});
