import { graphql, type ResultOf } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

const teamFields = graphql(`
  fragment TeamFields on Team {
    id
    name
    members {
      id
      name
      isActive
      reach
    }
    grants {
      right
      section {
        id
        path
      }
    }
  }
`);

export type TeamFields = ResultOf<typeof teamFields>;

export const Teams = graphql(`
  query NewsroomTeams {
    teams {
      id
      name
      members {
        id
      }
    }
  }
`);

export const OneTeam = graphql(
  `
    query NewsroomTeam($id: ID!) {
      team(id: $id) {
        ...TeamFields
      }
    }
  `,
  [teamFields],
);

/** Who can be in a team. */
export const TeamCandidates = graphql(`
  query TeamCandidates {
    users(first: 500) {
      id
      name
    }
  }
`);

export const CreateTeam = graphql(
  `
    mutation CreateTeam($input: CreateTeamInput!) {
      it: createTeam(input: $input) {
        team {
          ...TeamFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [teamFields, refusal],
);

export const UpdateTeam = graphql(
  `
    mutation UpdateTeam($input: UpdateTeamInput!) {
      it: updateTeam(input: $input) {
        team {
          ...TeamFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [teamFields, refusal],
);

export const ArchiveTeam = graphql(
  `
    mutation ArchiveTeam($input: ArchiveTeamInput!) {
      it: archiveTeam(input: $input) {
        team {
          ...TeamFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [teamFields, refusal],
);

export const AddTeamMember = graphql(
  `
    mutation AddTeamMember($input: AddTeamMemberInput!) {
      it: addTeamMember(input: $input) {
        team {
          ...TeamFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [teamFields, refusal],
);

export const RemoveTeamMember = graphql(
  `
    mutation RemoveTeamMember($input: RemoveTeamMemberInput!) {
      it: removeTeamMember(input: $input) {
        team {
          ...TeamFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [teamFields, refusal],
);
