import type { AgencyEntity } from './agency.entity.js';

/** What an agency lets its clients do with its copy. */
export type LicenceTerms = Pick<
  AgencyEntity,
  'web' | 'archive' | 'syndication' | 'expiresAfterDays' | 'creditMandatory'
>;

/** What agencies usually agree on with their clients: on the client's own site, for good, with a credit. */
export const usualTerms: LicenceTerms = {
  web: true,
  archive: true,
  syndication: false,
  expiresAfterDays: null,
  creditMandatory: true,
};
