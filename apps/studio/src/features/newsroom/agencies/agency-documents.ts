import { graphql, type ResultOf } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

const agencyFields = graphql(`
  fragment AgencyFields on Agency {
    id
    code
    name
    aliases
    creditText
    country
    language
    isActive
    version
    licence {
      web
      archive
      syndication
      expiresAfterDays
      creditMandatory
    }
  }
`);

export type AgencyFields = ResultOf<typeof agencyFields>;

export const Agencies = graphql(
  `
    query NewsroomAgencies {
      agencies(includeInactive: true) {
        ...AgencyFields
      }
    }
  `,
  [agencyFields],
);

export const CreateAgency = graphql(
  `
    mutation CreateAgency($input: CreateAgencyInput!) {
      it: createAgency(input: $input) {
        agency {
          ...AgencyFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [agencyFields, refusal],
);

export const UpdateAgency = graphql(
  `
    mutation UpdateAgency($input: UpdateAgencyInput!) {
      it: updateAgency(input: $input) {
        agency {
          ...AgencyFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [agencyFields, refusal],
);
