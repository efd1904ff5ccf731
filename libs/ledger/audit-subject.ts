/** What an entry of the audit trail is about. Stored, and part of what is hashed. */
export const auditSubjectKinds = [
  'USER',
  'TOKEN',
  'TEAM',
  'SECTION',
  'AGENCY',
  'WIRE_SOURCE',
  'ROUTING_RULE',
  'WEBHOOK',
  'PREVIEW_LINK',
  'NEWSROOM',
] as const;

export type AuditSubjectKind = (typeof auditSubjectKinds)[number];

export interface AuditSubject {
  readonly kind: AuditSubjectKind;
  /** Null for the newsroom itself, of which there is one. */
  readonly id: string | null;
}
