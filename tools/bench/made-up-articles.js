/**
 * Generates an article from its number, always the same one. Lengths, sections and agencies are those of a Dutch newsroom; the words
 * mean nothing.
 *
 * @typedef {{ headline: string, slug: string, dateline: string, lead: string, body: string[], section: string, agencies: string[], publishedAt: string }} MadeUpArticle
 */

const sectionNames = [
  'binnenland',
  'buitenland',
  'politiek',
  'economie',
  'sport',
  'cultuur',
  'wetenschap',
  'gezondheid',
  'klimaat',
  'tech',
  'opinie',
  'regio',
];
const agencies = ['ANP', 'RTR', 'AFP', 'DPA', 'BLOOMBERG', 'AP', 'BELGA'];
export const places = [
  'DEN HAAG',
  'AMSTERDAM',
  'UTRECHT',
  'BRUSSEL',
  'BERLIJN',
  'PARIJS',
  'LONDEN',
  'WASHINGTON',
];
export const words =
  `de het een van en in op voor met aan dat niet zijn door over naar uit bij ook nog maar meer wordt heeft kabinet minister
gemeente provincie onderzoek rechter politie bedrijf markt prijzen rente groei akkoord partij kamer debat voorstel burgers
scholen ziekenhuis zorg personeel staking energie stroom netwerk klimaat water rivier dijk haven schip trein spoor ongeval
brand storm regen winter zomer oogst natuur wedstrijd ploeg trainer doelpunt seizoen museum film roman vaccin software
president regering verkiezingen oppositie parlement grens vrede handel miljoen procent jaar week gisteren morgen volgens
nieuwe oude grote kleine eerste laatste belangrijke zware lichte brede enkele honderden inwoners reizigers leden rapport
cijfers plan project kosten woningen wijk stad dorp`.split(/\s+/);

/** A word that equally many articles have, however many there are. */
export const rareWord = 'vuurtoren';
const mostWithRareWord = 500;

const first = Date.UTC(2024, 0, 1);
const last = Date.UTC(2025, 11, 31);

/** @param {number} count @returns {Generator<MadeUpArticle>} oldest first, each at an instant of its own */
export function* madeUpArticles(count) {
  const random = seeded(20_260_101);
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);
  /** @param {number} length */
  const sentence = (length) => {
    const text = Array.from({ length }, () => pick(words)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 4 }, () => sentence(13 + Math.floor(random() * 5))).join(' ');
  const step = (last - first) / count;
  const rarely = Math.max(1, Math.floor(count / mostWithRareWord));
  for (let number = 1; number <= count; number += 1) {
    const headline = sentence(6).slice(0, -1);
    const credited = new Set([pick(agencies)]);
    while (random() < 0.5 && credited.size < 3) credited.add(pick(agencies));
    const lead = sentence(26);
    yield {
      headline,
      slug: `${headline.toLowerCase().replaceAll(' ', '-')}-${String(number).padStart(7, '0')}`,
      dateline: pick(places),
      lead: number % rarely === 0 ? `${lead} ${rareWord}` : lead,
      body: Array.from({ length: 6 }, paragraph),
      section: pick(sectionNames),
      agencies: [...credited],
      publishedAt: new Date(Math.floor(first + (number - random()) * step)).toISOString(),
    };
  }
}

/** Mulberry32: small, and the same everywhere. @param {number} seed */
export function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
