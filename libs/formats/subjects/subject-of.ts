import type { Subject } from '../news-item.js';

const mediaTopics = /^(?:medtop|mediatopic|mt|http:\/\/cv\.iptc\.org\/newscodes\/mediatopic)$/iu;
const subjectCodes =
  /^(?:subj|iptc-?subject-?codes?|iptc-subject|iptc|iptccode|iptc_subject_code|subjectcode|\p{L}{2,8}subj|http:\/\/cv\.iptc\.org\/newscodes\/subjectcode)$/iu;

/**
 * A subject in the form the newsroom's rules use. The IPTC's codes are recognised in every form they travel in
 * (`medtop:20000190`, `subj:4015000`, `iptccode:04015000`, a whole address); all others stay as they are.
 */
export function subjectOf(scheme: string | null, code: string | null, name: string | null): Subject {
  const whole = code === null ? null : fromAddress(code.trim());
  const [prefix, local] = whole === null ? [scheme, null] : splitCode(whole, scheme);
  const digits = local !== null && /^\d{7,8}$/u.test(local) ? local.padStart(8, '0') : null;
  if (digits !== null && prefix !== null && mediaTopics.test(prefix)) {
    return { scheme: 'medtop', code: digits, name };
  }
  if (digits !== null && prefix !== null && subjectCodes.test(prefix)) {
    // Both lists have the same 17 at the top; only Media Topics have codes from 20000000.
    return { scheme: digits.startsWith('2') ? 'medtop' : 'subj', code: digits, name };
  }
  return { scheme: prefix, code: local, name };
}

function splitCode(code: string, scheme: string | null): [string | null, string] {
  const at = code.indexOf(':');
  return at > 0 && at < 40 && !code.startsWith('http')
    ? [code.slice(0, at), code.slice(at + 1)]
    : [scheme, code];
}

/** `http://cv.iptc.org/newscodes/mediatopic/20000190` as a prefix and a code. */
function fromAddress(code: string): string {
  const [, list, digits] =
    /^https?:\/\/cv\.iptc\.org\/newscodes\/(mediatopic|subjectcode)\/(\d{8})$/iu.exec(code) ?? [];
  if (digits === undefined) return code;
  return `${list === 'mediatopic' ? 'medtop' : 'subj'}:${digits}`;
}

/** Whether a subject is one of the IPTC's. */
export function isIptc({ scheme, code }: Subject): boolean {
  return (scheme === 'medtop' || scheme === 'subj') && code !== null;
}

/** Subjects in their order, each once. */
export function eachSubjectOnce(subjects: readonly Subject[]): Subject[] {
  const seen = new Set<string>();
  return subjects.filter(({ scheme, code, name }) => {
    const key = `${scheme ?? ''}:${code ?? name ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
