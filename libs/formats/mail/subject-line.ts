import { asksForEmbargo } from '../times/embargo.js';
import { collapse } from '../text/collapse.js';
import type { Signal } from '../news-item.js';
import { strongest } from '../signals/signal-in-words.js';

/** What agencies put around a headline in the subject of a mail. */
export interface SubjectLine {
  headline: string | null;
  signal: Signal;
  /** "EMBARGO tot 14.00 uur" */
  embargo: string | null;
}

const marks: readonly (readonly [Signal, RegExp])[] = [
  [
    'CANCEL',
    /^(?:kill(?:ed)?|vervalt|vervallen|bericht\svervalt|ingetrokken|intrekking|annulering|cancel(?:led|ed)?|withdrawn|withdrawal|retracted|storno|zurückgezogen|annul[ée]e?|makulera[ds]?|annulleret|peruttu|anulad[oa]|annullat[oa])$/iu,
  ],
  [
    'CORRECTION',
    /^(?:korr(?:ektur|igert|igerad)?\.?|corr(?:ectie|ection|ected|igé|\.)?|rectificatie|gecorrigeerd|berichtigung|erratum|rättelse|rettelse|oikaisu|rectificatif|rettifica|correcci[óo]n)$/iu,
  ],
  [
    'UPDATE',
    /^(?:upd(?:ate|\.)?(?:\s\d{1,2})?|aanvulling|aangevuld|(?:nieuw|vervangend)\sbericht|nieuwe\sversie|\d{1,2}e\sversie|aktualisiert|neufassung|herhaling|repeat|refile|ny\sversion|mise\sà\sjour)$/iu,
  ],
  [
    'ALERT',
    /^(?:flash|urgent|spoed|eil(?:meldung)?|breaking(?:\snews)?|alert|snap|newsalert|hast(?:er)?)$/iu,
  ],
  [
    'ADVISORY',
    /^(?:advisory|media\sadvisory|note\sto\seditors|let\sop,?\sredacties|dienstmelding|ter\sinformatie|agenda|achtung(?:,?\sredaktionen)?)$/iu,
  ],
];
const forwarded = /^(?:re|fwd?|antw|aw|wg|doorst|sv|vs|vl)\s?:\s?/iu;
/** Words in front, and what sets them apart; or words in capitals in front of a headline that is not. */
const setApart =
  /^[[(*\s]{0,3}([^:|()[\]*!–—]{2,60}?)\s?(?:[:|)\]*!–—](?!\d)\s?|\s-\s|$)[\s*)\]|:!–—-]{0,4}/u;
const shouted = /^(\p{Lu}{4,12})\s(?=\p{Lu}?\p{Ll})/u;
const embargoed =
  /^(?:(?:strikt|streng|strict|strictly|onder|under|unter)\s)?(?:embargo(?:ed)?|sperrfrist)(?!\p{L})/iu;
/** An embargo goes on to a mark that stands in no time of day; a colon behind the word is part of it before a time. */
const embargoInFront =
  /^[[(*\s]{0,3}((?:[^|)\]*!–—:]{5,40}:\s?(?=[^|:]{0,40}\d[.:u]\d{2}))?(?:[^|)\]*!–—:]|:\d){3,80}?)(?:\s?[|)\]*!–—]|:\s|\s-\s|$)[\s*)\]|:!–—-]{0,4}/u;
const embargoBehind =
  /\s?[[(]\s?((?:onder\s|strikt\s)?(?:embargo(?:ed)?|sperrfrist)\b[^()[\]]{0,60})[\])]$/iu;

/** Takes the words of the desk off a subject. */
export function readSubjectLine(subject: string | null): SubjectLine {
  let text = collapse(subject?.slice(0, 500)) ?? '';
  let embargo: string | null = null;
  const signals: Signal[] = [];
  const behind = embargoBehind.exec(text);
  if (behind?.[1] !== undefined) {
    embargo = behind[1].trim();
    text = text.slice(0, behind.index);
  }
  for (let taken = 0; taken < 8; taken += 1) {
    const mark = markAt(text);
    if (!mark) break;
    if (mark.signal) signals.push(mark.signal);
    embargo ??= mark.embargo;
    text = text.slice(mark.length).trimStart();
  }
  return { headline: collapse(text), signal: strongest(...signals), embargo };
}

interface SubjectMark {
  length: number;
  signal: Signal | null;
  embargo: string | null;
}

function markAt(text: string): SubjectMark | null {
  const prefix = forwarded.exec(text);
  if (prefix) return { length: prefix[0].length, signal: null, embargo: null };
  if (embargoed.test(text.replace(/^[[(*\s]{0,3}/u, '')) && asksForEmbargo(text)) {
    const found = embargoInFront.exec(text);
    const asked = found?.[1]?.trim() ?? text.slice(0, 80);
    return { length: found?.[0].length ?? text.length, signal: null, embargo: asked };
  }
  const found = [setApart.exec(text), shouted.exec(text)].find((match) => signalOf(match?.[1]) !== null);
  const signal = signalOf(found?.[1]);
  return found && signal ? { length: found[0].length, signal, embargo: null } : null;
}

function signalOf(words: string | undefined): Signal | null {
  const text = words?.trim();
  if (text === undefined) return null;
  return marks.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
