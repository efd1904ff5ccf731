import { parseHtml } from '../markup/parse-html.js';
import { readMarkup } from '../markup/read-markup.js';
import { objectIn, objectsIn, rawTextIn, textIn, type JsonObject } from '../json/fields.js';
import { collapse } from '../text/collapse.js';
import { paragraphsOf } from '../text/plain-text.js';

/** What is said beside a story. */
export interface DpaNotes {
  notes: string[];
  publicNotes: string[];
  signOff: string | null;
}

/**
 * The notes of an item. `is_publishable` says that a note is no secret, not that it is for readers: the notes that
 * say which pictures there are have it as well. Only what corrects a story goes beside it.
 */
export function notesOf(item: JsonObject): DpaNotes {
  const written = objectsIn(item, 'ednotes').flatMap((note) => {
    const text = textIn(note, 'ednote');
    return text === null
      ? []
      : [{ text, role: textIn(note, 'role') ?? '', isPublic: note['is_publishable'] === true }];
  });
  const isSignOff = (role: string): boolean => role.endsWith(':closingline');
  const isForReaders = ({ role, isPublic }: { role: string; isPublic: boolean }): boolean =>
    isPublic && /:(?:correction|berichtigung|public)/iu.test(role);
  const notes = written
    .filter((note) => !isSignOff(note.role) && !isForReaders(note))
    .map(({ text }) => text);
  return {
    notes: [...notes, ...notepadLines(item).filter((line) => !notes.some((note) => covers(note, line)))],
    publicNotes: written.filter(isForReaders).map(({ text }) => text),
    signOff: written.find(({ role }) => isSignOff(role))?.text ?? null,
  };
}

/** The notepad says what the notes say, and at times more. */
function notepadLines(item: JsonObject): string[] {
  const notepad = objectIn(item, 'notepad');
  return ['public_html', 'nonpublic_html'].flatMap((part) => {
    const html = rawTextIn(notepad, part);
    if (html === null) return [];
    const lines = readMarkup(parseHtml(html)).blocks.flatMap(paragraphsOf);
    return lines.flatMap((line) => collapse(line) ?? []);
  });
}

function covers(note: string, line: string): boolean {
  return note.includes(line) || line.includes(note);
}
