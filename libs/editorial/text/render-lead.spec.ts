import { parseDateline } from '../attribution/parse-dateline.js';
import type { DatelineChoice } from './content.js';
import { renderDateline } from './render-dateline.js';
import { renderLead } from './render-lead.js';

function filedFrom(places: string[], region: string[] = [], date: string | null = null): DatelineChoice {
  return { kind: 'PLACE', places, region, date };
}

describe('renderLead', () => {
  it.each<[string, DatelineChoice | null, string[], string]>([
    ['place and agencies', filedFrom(['PYONGYANG']), ['ANP', 'RTR'], 'PYONGYANG (ANP/RTR) - De brug'],
    ['two places', filedFrom(['WASHINGTON', 'BRUSSEL']), ['ANP'], 'WASHINGTON/BRUSSEL (ANP) - De brug'],
    ['a place by itself', filedFrom(['BELÉM']), [], 'BELÉM - De brug'],
    ['agencies by themselves', filedFrom([]), ['ANP'], '(ANP) - De brug'],
    ['a region', filedFrom(['AUSTIN'], ['Texas']), ['AP'], 'AUSTIN, Texas (AP) - De brug'],
    ['a day', filedFrom(['NEW YORK'], [], '--03-02'), ['RTR'], 'NEW YORK, 2 mrt (RTR) - De brug'],
    [
      'a day of a year',
      filedFrom(['PARIJS'], [], '2019-01-21'),
      ['AFP'],
      'PARIJS, 21 jan 2019 (AFP) - De brug',
    ],
    ['no place and no agency', filedFrom([]), [], 'De brug'],
    ['the decision to have none', { kind: 'NONE' }, ['ANP'], 'De brug'],
    ['no decision yet', null, ['ANP'], 'De brug'],
  ])('opens with %s', (_, dateline, credits, lead) => {
    expect(renderLead(dateline, credits, 'De brug')).toBe(lead);
  });

  it('is what a parser reads back', () => {
    const dateline = filedFrom(['WASHINGTON', "'S-GRAVENHAGE"], [], '--03-02');
    const lead = renderLead(dateline, ['ANP', 'RTR'], 'De brug gaat open.');
    expect(parseDateline(lead)).toMatchObject({
      places: ['WASHINGTON', "'S-GRAVENHAGE"],
      agencies: ['ANP', 'RTR'],
      date: '--03-02',
      rest: 'De brug gaat open.',
    });
  });
});

describe('renderDateline', () => {
  it.each<[string, DatelineChoice | null, string[], string]>([
    ['place and agencies', filedFrom(['PYONGYANG']), ['ANP', 'RTR'], 'PYONGYANG (ANP/RTR)'],
    ['a place by itself', filedFrom(['NEW YORK'], ['N.Y.']), [], 'NEW YORK, N.Y.'],
    ['nothing, when there is none', { kind: 'NONE' }, ['ANP'], ''],
    ['nothing, when there is nothing in it', filedFrom([]), [], ''],
  ])('shows %s', (_, dateline, credits, text) => {
    expect(renderDateline(dateline, credits)).toBe(text);
  });
});
