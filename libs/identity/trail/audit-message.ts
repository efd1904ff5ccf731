import type { Locale } from '@kopij/editorial';
import type { AuditAction, AuditSubjectKind } from '@kopij/ledger';

/** What happened, in words. `{subject}` stands for its name. */
const wording: Record<AuditAction, Record<Locale, string>> = {
  USER_CREATED: { nl: 'Gebruiker {subject} aangemaakt.', en: 'User {subject} created.' },
  USER_INVITED: { nl: 'Gebruiker {subject} uitgenodigd.', en: 'User {subject} invited.' },
  USER_CHANGED: {
    nl: 'Naam, adres of taal van {subject} gewijzigd.',
    en: 'Name, address or language of {subject} changed.',
  },
  ROLE_CHANGED: { nl: 'Rol van {subject} gewijzigd.', en: 'Role of {subject} changed.' },
  REACH_CHANGED: { nl: 'Bereik van {subject} gewijzigd.', en: 'Reach of {subject} changed.' },
  USER_DEACTIVATED: { nl: 'Gebruiker {subject} gedeactiveerd.', en: 'User {subject} deactivated.' },
  USER_REACTIVATED: { nl: 'Gebruiker {subject} weer geactiveerd.', en: 'User {subject} reactivated.' },
  USER_ERASED: { nl: 'Gegevens van een gebruiker gewist.', en: 'A user’s data erased.' },
  TOKEN_CREATED: { nl: 'Token {subject} aangemaakt.', en: 'Token {subject} created.' },
  TOKEN_REVOKED: { nl: 'Token {subject} ingetrokken.', en: 'Token {subject} revoked.' },
  SIGNED_IN: { nl: '{subject} heeft zich aangemeld.', en: '{subject} signed in.' },
  SIGN_IN_REFUSED: {
    nl: 'Aanmelding van {subject} geweigerd.',
    en: 'Signing in as {subject} refused.',
  },
  SESSIONS_ENDED: { nl: 'Sessies van {subject} beëindigd.', en: 'Sessions of {subject} ended.' },
  RESET_LINK_CREATED: {
    nl: 'Link voor een nieuw wachtwoord van {subject} gemaakt.',
    en: 'Link for a new password of {subject} created.',
  },
  PASSWORD_CHANGED: { nl: 'Wachtwoord van {subject} gewijzigd.', en: 'Password of {subject} changed.' },
  FACTOR_ADDED: { nl: 'Tweede factor van {subject} toegevoegd.', en: 'Second factor of {subject} added.' },
  FACTOR_REMOVED: {
    nl: 'Tweede factor van {subject} verwijderd.',
    en: 'Second factor of {subject} removed.',
  },
  RECOVERY_CODES_CREATED: {
    nl: 'Herstelcodes van {subject} gemaakt.',
    en: 'Recovery codes of {subject} created.',
  },
  RECOVERY_CODE_USED: { nl: 'Herstelcode van {subject} gebruikt.', en: 'Recovery code of {subject} used.' },
  IDENTITY_LINKED: {
    nl: 'Eenmalige aanmelding van {subject} gekoppeld.',
    en: 'Single sign-on of {subject} linked.',
  },
  GRANTS_CHANGED: { nl: 'Rechten van {subject} gewijzigd.', en: 'Grants of {subject} changed.' },
  TEAM_CREATED: { nl: 'Team {subject} aangemaakt.', en: 'Team {subject} created.' },
  TEAM_CHANGED: { nl: 'Team {subject} gewijzigd.', en: 'Team {subject} changed.' },
  TEAM_ARCHIVED: { nl: 'Team {subject} gearchiveerd.', en: 'Team {subject} archived.' },
  SECTION_CREATED: { nl: 'Rubriek {subject} aangemaakt.', en: 'Section {subject} created.' },
  SECTION_CHANGED: { nl: 'Rubriek {subject} gewijzigd.', en: 'Section {subject} changed.' },
  SECTION_MOVED: { nl: 'Rubriek {subject} verplaatst.', en: 'Section {subject} moved.' },
  SECTION_ARCHIVED: { nl: 'Rubriek {subject} gearchiveerd.', en: 'Section {subject} archived.' },
  SECTION_UNARCHIVED: {
    nl: 'Rubriek {subject} teruggehaald uit het archief.',
    en: 'Section {subject} unarchived.',
  },
  AGENCY_CREATED: { nl: 'Persbureau {subject} toegevoegd.', en: 'Agency {subject} added.' },
  AGENCY_CHANGED: { nl: 'Persbureau {subject} gewijzigd.', en: 'Agency {subject} changed.' },
  SOURCE_CREATED: { nl: 'Bron {subject} aangemaakt.', en: 'Source {subject} created.' },
  SOURCE_CHANGED: { nl: 'Bron {subject} gewijzigd.', en: 'Source {subject} changed.' },
  SOURCE_ARCHIVED: { nl: 'Bron {subject} gearchiveerd.', en: 'Source {subject} archived.' },
  ROUTING_RULE_CREATED: { nl: 'Regel {subject} aangemaakt.', en: 'Routing rule {subject} created.' },
  ROUTING_RULE_CHANGED: { nl: 'Regel {subject} gewijzigd.', en: 'Routing rule {subject} changed.' },
  ROUTING_RULE_ARCHIVED: { nl: 'Regel {subject} gearchiveerd.', en: 'Routing rule {subject} archived.' },
  WEBHOOK_CREATED: { nl: 'Webhook {subject} aangemaakt.', en: 'Webhook {subject} created.' },
  WEBHOOK_CHANGED: { nl: 'Webhook {subject} gewijzigd.', en: 'Webhook {subject} changed.' },
  WEBHOOK_SECRET_ROTATED: {
    nl: 'Geheim van webhook {subject} vervangen.',
    en: 'Secret of webhook {subject} replaced.',
  },
  WEBHOOK_ARCHIVED: { nl: 'Webhook {subject} gearchiveerd.', en: 'Webhook {subject} archived.' },
  PREVIEW_LINK_CREATED: { nl: 'Voorbeeldlink gemaakt.', en: 'Preview link created.' },
  PREVIEW_LINK_REVOKED: { nl: 'Voorbeeldlink ingetrokken.', en: 'Preview link revoked.' },
};

/** What a subject without a name is called. */
const unnamed: Partial<Record<AuditSubjectKind, Record<Locale, string>>> = {
  USER: { nl: '(gewist)', en: '(erased)' },
  TOKEN: { nl: '(gewist)', en: '(erased)' },
  NEWSROOM: { nl: 'iedereen', en: 'everybody' },
};

interface Happened {
  readonly action: AuditAction;
  readonly subjectKind: AuditSubjectKind;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
}

/** What an entry of the audit trail says, in the caller's language. */
export function auditMessage(
  { action, subjectKind, subjectId, subjectName }: Happened,
  locale: Locale,
): string {
  const name = subjectName ?? unnamed[subjectKind]?.[locale] ?? subjectId ?? '';
  const message = wording[action][locale].replace('{subject}', () => name);
  return message.charAt(0).toUpperCase() + message.slice(1);
}
