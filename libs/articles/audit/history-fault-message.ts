import type { HistoryFault, HistoryFaultKind, Locale } from '@kopij/editorial';

/** What is to be said of each fault. `{name}` stands for a field of it. */
const wording: Record<HistoryFaultKind, Record<Locale, string>> = {
  CHANGED: {
    nl: 'Regel {number} (stuk {manuscriptId}, stap {sequence}) klopt niet met zijn zegel: de regel is veranderd, of versie {revision} die erin staat, of een regel ervoor is veranderd en opnieuw verzegeld.',
    en: 'Entry {number} (manuscript {manuscriptId}, step {sequence}) does not match its seal: it was changed, or revision {revision} that it names, or an entry before it was changed and sealed anew.',
  },
  MISSING: {
    nl: 'Er ontbreekt geschiedenis: {what}.',
    en: 'History is missing: {what}.',
  },
  MOVED: {
    nl: 'Regel {number} (stuk {manuscriptId}, stap {sequence}) staat niet op zijn plaats: hij is verzegeld als regel {sealedAs}.',
    en: 'Entry {number} (manuscript {manuscriptId}, step {sequence}) is not in its place: it was sealed as entry {sealedAs}.',
  },
  REVISION_CHANGED: {
    nl: 'Versie {revision} van stuk {manuscriptId} is veranderd nadat die is vastgelegd (regel {number}).',
    en: 'Revision {revision} of manuscript {manuscriptId} was changed after it was sealed (entry {number}).',
  },
  REVISION_MISSING: {
    nl: 'Versie {revision} van stuk {manuscriptId} is verdwenen; regel {number} verwijst ernaar.',
    en: 'Revision {revision} of manuscript {manuscriptId} is gone; entry {number} names it.',
  },
  REVISION_ADDED: {
    nl: 'Versie {revision} van stuk {manuscriptId} staat nergens in de geschiedenis: niemand heeft die gemaakt.',
    en: 'Revision {revision} of manuscript {manuscriptId} stands nowhere in the history: nobody has made it.',
  },
  MANUSCRIPT_CHANGED: {
    nl: 'Versie, status of werkkopie van stuk {manuscriptId} is niet wat de laatste regel ervan zegt (regel {number}, stap {sequence}).',
    en: 'The version, state or working copy of manuscript {manuscriptId} is not what its last entry says (entry {number}, step {sequence}).',
  },
  MANUSCRIPT_MISSING: {
    nl: 'Stuk {manuscriptId} is verdwenen; regel {number} zegt dat het gemaakt is.',
    en: 'Manuscript {manuscriptId} is gone; entry {number} says that it was made.',
  },
  HEAD_CHANGED: {
    nl: 'Het einde van de geschiedenis klopt niet met de laatste regel, {number}: het einde is veranderd, of die regel is veranderd en opnieuw verzegeld.',
    en: 'The head of the history does not fit the last entry, {number}: the head was changed, or that entry was changed and sealed anew.',
  },
  ANCHOR_BROKEN: {
    nl: 'Regel {number} is niet meer wat u eerder hebt genoteerd: de geschiedenis is sindsdien herschreven of ingekort.',
    en: 'Entry {number} is not what you noted before: the history has been rewritten or cut short since.',
  },
};

/** A fault in words, for whoever has to find out what happened. */
export function historyFaultMessage(fault: HistoryFault, locale: Locale): string {
  const fields = { ...fault, what: fault.kind === 'MISSING' ? missing(fault, locale) : null };
  return wording[fault.kind][locale].replace(/\{(\w+)\}/g, (_, name: string) =>
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
