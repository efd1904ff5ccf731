/** What a token can be limited to, the least first. */
export const tokenScopes = [
  'READ_PUBLISHED',
  'READ_DRAFTS',
  'WRITE',
  'PUBLISH',
  'WIRE_SEND',
  'MANAGE',
] as const;
