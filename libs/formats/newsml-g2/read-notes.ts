import { isSignOff } from '../body/sign-off.js';
import { attributeOf } from '../xml/find.js';
import { noteOf } from '../markup/note-of.js';
import type { XmlElement } from '../xml/xml-element.js';

export interface Notes {
  notes: string[];
  publicNotes: string[];
  signOff: string | null;
}

/** Sorts the notes of an item by their roles: what is not marked as public is for the newsroom only. */
export function readNotes(elements: readonly XmlElement[]): Notes {
  const found: Notes = { notes: [], publicNotes: [], signOff: null };
  for (const element of elements) {
    const text = noteOf(element);
    const role = attributeOf(element, 'role') ?? '';
    if (text === null) continue;
    if (/public|publishable/iu.test(role) && !/(?:non|not)[-_]?publ/iu.test(role))
      found.publicNotes.push(text);
    else if (/closing|sign-?off/iu.test(role) || isSignOff(text)) found.signOff ??= text;
    else found.notes.push(text);
  }
  return { ...found, notes: found.notes.filter((note) => note !== found.signOff) };
}
