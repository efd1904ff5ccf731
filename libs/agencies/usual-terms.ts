import type { AgencyEntity } from './agency.entity.js';

/** What an agency allows its clients to do with its copy. */
export type LicenceTerms = Pick<
  AgencyEntity,
  'web' | 'archive' | 'syndication' | 'expiresAfterDays' | 'creditMandatory'
>;

/** The terms among the other facts of an agency. */
export function termsOf({
  web,
  archive,
  syndication,
  expiresAfterDays,
  creditMandatory,
}: AgencyEntity): LicenceTerms {
  return { web, archive, syndication, expiresAfterDays, creditMandatory };
}

/** The usual terms: publication on the client's own site, permanently, with a credit. */
export const usualTerms: LicenceTerms = {
  web: true,
  archive: true,
  syndication: false,
  expiresAfterDays: null,
  creditMandatory: true,
};
