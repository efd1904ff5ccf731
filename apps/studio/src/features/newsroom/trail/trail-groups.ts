import type { NewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import type { Entry } from './trail-documents.js';

type Action = Entry['action'];

export type TrailGroup = keyof NewsroomWords['trail']['groups'];

/** What is looked for, in kinds that people think in. */
export const trailGroups: Readonly<Record<TrailGroup, readonly Action[]>> = {
  signIns: ['SIGNED_IN', 'SIGN_IN_REFUSED', 'SESSIONS_ENDED', 'IDENTITY_LINKED'],
  people: [
    'USER_CREATED',
    'USER_INVITED',
    'USER_CHANGED',
    'USER_DEACTIVATED',
    'USER_REACTIVATED',
    'USER_ERASED',
  ],
  rights: [
    'ROLE_CHANGED',
    'REACH_CHANGED',
    'GRANTS_CHANGED',
    'TEAM_CREATED',
    'TEAM_CHANGED',
    'TEAM_ARCHIVED',
  ],
  secrets: [
    'PASSWORD_CHANGED',
    'RESET_LINK_CREATED',
    'FACTOR_ADDED',
    'FACTOR_REMOVED',
    'RECOVERY_CODES_CREATED',
    'RECOVERY_CODE_USED',
    'TOKEN_CREATED',
    'TOKEN_REVOKED',
  ],
  sections: ['SECTION_CREATED', 'SECTION_CHANGED', 'SECTION_MOVED', 'SECTION_ARCHIVED', 'SECTION_UNARCHIVED'],
  wire: [
    'AGENCY_CREATED',
    'AGENCY_CHANGED',
    'SOURCE_CREATED',
    'SOURCE_CHANGED',
    'SOURCE_ARCHIVED',
    'ROUTING_RULE_CREATED',
    'ROUTING_RULE_CHANGED',
    'ROUTING_RULE_ARCHIVED',
  ],
  webhooks: ['WEBHOOK_CREATED', 'WEBHOOK_CHANGED', 'WEBHOOK_SECRET_ROTATED', 'WEBHOOK_ARCHIVED'],
  previews: ['PREVIEW_LINK_CREATED', 'PREVIEW_LINK_REVOKED'],
};

export const trailGroupNames = Object.keys(trailGroups) as TrailGroup[];
