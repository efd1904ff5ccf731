import type { DatelineChoice } from './content.js';
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
    ['a day', filedFrom(['NEW YORK'], [], '--03-02'), ['RTR'], 'NEW YORK, 2 maart (RTR) - De brug'],
    [
      'a day of a year',
      filedFrom(['PARIJS'], [], '2019-01-21'),
      ['AFP'],
      'PARIJS, 21 januari 2019 (AFP) - De brug',
    ],
    ['no place and no agency', filedFrom([]), [], 'De brug'],
    ['the decision to have none', { kind: 'NONE' }, ['ANP'], 'De brug'],
    ['no decision yet', null, ['ANP'], 'De brug'],
  ])('opens with %s', (_, dateline, credits, lead) => {
    expect(renderLead(dateline, credits, 'De brug')).toBe(lead);
  });
});
