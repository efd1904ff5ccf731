export { ChangeMembers } from './change-members.js';
export { ChangeTeams, type TeamOutcome } from './change-teams.js';
export { SetGrants } from './set-grants.js';
export { TeamsModule } from './teams.module.js';
