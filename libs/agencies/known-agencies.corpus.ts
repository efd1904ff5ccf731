import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AgencyList } from './agency-list.js';
import type { AgencyEntity } from './agency.entity.js';
import { knownAgencies } from './known-agencies.js';
import { usualTerms } from './usual-terms.js';

interface Written {
  readonly agencies: readonly {
    readonly code: string;
    readonly name: string;
    readonly forms: readonly string[];
  }[];
}

const corpus = process.env['KOPIJ_CORPUS'] ?? '../shared/corpus';
const { agencies } = JSON.parse(readFileSync(join(corpus, 'agencies.json'), 'utf8')) as Written;

const registry = new AgencyList(
  knownAgencies.map((agency): AgencyEntity => ({
    ...agency,
    ...usualTerms,
    aliases: [...agency.aliases],
    id: agency.code,
    version: 1,
    isActive: true,
  })),
);

describe('agencies in real wire copy', () => {
  it.each(agencies.map(({ code, forms }) => [code, forms] as const))(
    '%s is one agency, however its credit is written',
    (code, forms) => {
      const found = new Set(forms.map((form) => registry.resolve(form)?.code));
      expect([...found]).toEqual([code === 'REUTERS' ? 'RTR' : code]);
    },
  );
});
