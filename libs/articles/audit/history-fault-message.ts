import type { HistoryFault, HistoryFaultKind, Locale } from '@kopij/editorial';

/** The message for each kind of fault. `{name}` stands for a field of the fault. */
const wording: Record<HistoryFaultKind, Record<Locale, string>> = {
  CHANGED: {
    nl: 'De hash van regel {number} (stuk {manuscriptId}, stap {sequence}) klopt niet: de regel of de bijbehorende versie {revision} is gewijzigd, of een eerdere regel is gewijzigd en opnieuw verzegeld.',
    en: 'The hash of entry {number} (manuscript {manuscriptId}, step {sequence}) does not match: the entry or its revision {revision} was changed, or an earlier entry was changed and sealed again.',
  },
  MISSING: {
    nl: 'De geschiedenis is niet compleet, er ontbreekt: {what}.',
    en: 'Part of the history is missing: {what}.',
  },
  MOVED: {
    nl: 'Regel {number} (stuk {manuscriptId}, stap {sequence}) is verplaatst: hij is verzegeld als regel {sealedAs}.',
    en: 'Entry {number} (manuscript {manuscriptId}, step {sequence}) was moved: it was sealed as entry {sealedAs}.',
  },
  UNSEALED: {
    nl: 'Stap {sequence} van stuk {manuscriptId} is niet verzegeld: de regel is niet door Kopij geschreven, of het zegel is weggehaald.',
    en: 'Step {sequence} of manuscript {manuscriptId} is not sealed: Kopij did not write that entry, or its seal was taken away.',
  },
  REVISION_CHANGED: {
    nl: 'Versie {revision} van stuk {manuscriptId} is gewijzigd nadat die is vastgelegd (regel {number}).',
    en: 'Revision {revision} of manuscript {manuscriptId} was changed after it was recorded (entry {number}).',
  },
  REVISION_MISSING: {
    nl: 'Versie {revision} van stuk {manuscriptId} ontbreekt, maar regel {number} verwijst ernaar.',
    en: 'Revision {revision} of manuscript {manuscriptId} is missing, but entry {number} refers to it.',
  },
  REVISION_ADDED: {
    nl: 'Versie {revision} van stuk {manuscriptId} staat niet in de geschiedenis: die is buiten Kopij om toegevoegd.',
    en: 'Revision {revision} of manuscript {manuscriptId} is not in the history: it was added by something other than Kopij.',
  },
  MANUSCRIPT_CHANGED: {
    nl: 'Versienummer, status of werkkopie van stuk {manuscriptId} is anders dan de laatste regel zegt (regel {number}, stap {sequence}).',
    en: 'The version, state or working copy of manuscript {manuscriptId} differs from its last entry (entry {number}, step {sequence}).',
  },
  MANUSCRIPT_MISSING: {
    nl: 'Stuk {manuscriptId} ontbreekt, maar volgens regel {number} is het aangemaakt.',
    en: 'Manuscript {manuscriptId} is missing, but entry {number} says it was created.',
  },
  HEAD_CHANGED: {
    nl: 'Het vastgelegde einde van de geschiedenis past niet bij de laatste regel, {number}: het einde is gewijzigd, of die regel is gewijzigd en opnieuw verzegeld.',
    en: 'The head of the history does not match the last entry, {number}: the head was changed, or that entry was changed and sealed again.',
  },
  ANCHOR_BROKEN: {
    nl: 'Regel {number} is anders dan je eerder hebt genoteerd: de geschiedenis is sindsdien herschreven of ingekort.',
    en: 'Entry {number} differs from the head you noted earlier: the history has since been rewritten or truncated.',
  },
};

/** The message for each kind of fault that an entry of the audit trail can have too. */
const wordingOfChanges: Partial<typeof wording> = {
  CHANGED: {
    nl: 'De hash van regel {number} (auditlog, {changeId}) klopt niet: de regel is gewijzigd, of een eerdere regel is gewijzigd en opnieuw verzegeld.',
    en: 'The hash of entry {number} (audit trail, {changeId}) does not match: the entry was changed, or an earlier entry was changed and sealed again.',
  },
  MOVED: {
    nl: 'Regel {number} (auditlog, {changeId}) is verplaatst: hij is verzegeld als regel {sealedAs}.',
    en: 'Entry {number} (audit trail, {changeId}) was moved: it was sealed as entry {sealedAs}.',
  },
  UNSEALED: {
    nl: 'Regel {changeId} van het auditlog is niet verzegeld: de regel is niet door Kopij geschreven, of het zegel is weggehaald.',
    en: 'Entry {changeId} of the audit trail is not sealed: Kopij did not write that entry, or its seal was taken away.',
  },
};

/** The message for a fault, for people who investigate it. */
export function historyFaultMessage(fault: HistoryFault, locale: Locale): string {
  const fields = { ...fault, what: fault.kind === 'MISSING' ? missing(fault, locale) : null };
  const words = (fault.changeId === null ? undefined : wordingOfChanges[fault.kind]) ?? wording[fault.kind];
  return words[locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(fields[name as keyof typeof fields] ?? '-'),
  );
}

function missing({ number, until, manuscriptId, sequence }: HistoryFault, locale: Locale): string {
  if (number === null) {
    return locale === 'nl'
      ? `stap ${sequence} van stuk ${manuscriptId}`
      : `step ${sequence} of manuscript ${manuscriptId}`;
  }
  if (until === number) return locale === 'nl' ? `regel ${number}` : `entry ${number}`;
  return locale === 'nl' ? `regels ${number} tot en met ${until}` : `entries ${number} to ${until}`;
}
