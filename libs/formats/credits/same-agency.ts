/** Names that agencies write for themselves in two places of one message. No registry: only to count none twice. */
const families: readonly (readonly string[])[] = [
  ['ap', 'associated press', 'ap news', 'ap org'],
  ['afp', 'agence france presse', 'afp com', 'أ ف ب'],
  ['reuters', 'rtr', 'rtrs', 'reuter', 'thomson reuters', 'reuters com'],
  ['dpa', 'deutsche presse agentur', 'deutsche presse agentur gmbh'],
  ['anp', 'algemeen nederlands persbureau'],
  ['pa', 'press association', 'pa media', 'press association sport', 'pa sport'],
  ['cp', 'canadian press', 'la presse canadienne', 'presse canadienne'],
  ['aap', 'australian associated press'],
  ['belga', 'agence belga', 'belga news agency'],
  ['efe', 'agencia efe'],
  ['ats', 'sda', 'keystone ats', 'keystone sda'],
  ['apa', 'austria presse agentur'],
  ['tass', 'itar tass', 'тасс', 'итар тасс'],
  ['ritzau', 'ritzaus bureau'],
  ['ntb', 'norsk telegrambyrå'],
  ['tt', 'tidningarnas telegrambyrå', 'tt nyhetsbyrån'],
  ['stt', 'stt lehtikuva', 'suomen tietotoimisto'],
  ['ανα μπα', 'απε μπε', 'ana mpa', 'αθηναϊκο πρακτορειο ειδησεων μακεδονικο πρακτορειο ειδησεων'],
  ['business wire', 'businesswire', 'businesswire com'],
  ['globe newswire', 'globenewswire', 'globenewswire inc'],
  ['pr newswire', 'prnewswire'],
  ['xinhua', 'xinhua news agency'],
];

const family = new Map(families.flatMap((names) => names.map((name) => [name, names[0] ?? name])));

/** What an agency's names have in common; equal for two spellings of one agency. */
function agencyKey(written: string): string {
  const plain = written
    .toLowerCase()
    .replace(/\.com$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s?the\s|\s$|^\s/gu, '')
    .trim();
  return family.get(plain) ?? plain;
}

/** Names in their order, each agency once, by the name it has first. */
export function eachAgencyOnce(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = agencyKey(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
