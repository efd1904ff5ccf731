import { fold, namesOf } from './agency-list.js';
import { tidyAliases } from './agency-rules.js';
import { knownAgencies } from './known-agencies.js';

describe('the known agencies', () => {
  it('each have names that lead to nobody else', () => {
    const names = knownAgencies.flatMap((agency) => [...new Set(namesOf(agency).map(fold))]);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it.each(knownAgencies.map((agency) => [agency.code, agency] as const))(
    'have %s in the form we keep',
    (code, agency) => {
      expect(code).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)*$/);
      expect(tidyAliases(code, agency.aliases)).toEqual(agency.aliases);
      expect(agency.country ?? 'NL').toMatch(/^[A-Z]{2}$/);
      expect(agency.language).toMatch(/^[a-z]{2}$/);
    },
  );
});
