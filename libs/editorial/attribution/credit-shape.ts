import { isAgencyName } from './agency-names.js';
import { isNoCredit } from './not-credits.js';

/** Whether an agency registry knows a name as written. */
export type AgencyLookup = (written: string) => boolean;

/** How likely a text is an agency's name: it is known, looks like one, could be one, or is not. */
export type CreditStrength = 'KNOWN' | 'LIKELY' | 'POSSIBLE' | 'NONE';

const longestCredit = 48;
const tradeWords =
  /(?:^|[^\p{L}])(?:news|press|presse|pers|persbureau|prensa|stampa|imprensa|presswire|newswire|wire|agenc(?:y|ies|ia|ias)|agência|agence|agenzia|agentur|nachrichten|nyheter|times|post|journal|tribune|herald|gazette|telegraph|radio|tv|online|bureau|correspondents?|service|services|media|broadcasting|network|report|daily|today)(?![\p{L}])/iu;
const tradeName =
  /(?:news|wire|press|presse|media|\.(?:com|net|org|nl|be|de|at|ch|fr|it|es|pt|br|uk|ru|ua|az|kz|tv|in|asia))$/iu;
const ticker = /^[A-Z0-9]{1,6}\.[A-Z]{1,3}$/u;
const word = /^[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.!+’'-]{0,24}$/u;
const small = new Set([
  'of',
  'and',
  'the',
  'de',
  'del',
  'du',
  'des',
  'la',
  'di',
  'für',
  'for',
  'van',
  'der',
  '&',
]);

/** Judges one credit, e.g. "ANP", "Sports Network", "VVD", "ruim 500.000 inwoners". */
export function strengthOf(written: string, isRegistered: AgencyLookup): CreditStrength {
  if (written.length === 0 || written.length > longestCredit) return 'NONE';
  if (isRegistered(written) || isAgencyName(written)) return 'KNOWN';
  const words = written.split(' ');
  if (words.length > 6 || !words.every((part, index) => word.test(part) || (index > 0 && small.has(part)))) {
    return tradeName.test(written) && words.length === 1 ? 'LIKELY' : 'NONE';
  }
  if (isNoCredit(written) || ticker.test(written) || !/\p{L}{2}/u.test(written)) return 'NONE';
  const isService =
    words.length > 1 && words[0] !== undefined && words[0].length > 2 && isAgencyName(words[0]);
  return isService || tradeWords.test(written) || tradeName.test(written) ? 'LIKELY' : 'POSSIBLE';
}
