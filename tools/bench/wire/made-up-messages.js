import { places, seeded, words } from '../made-up-articles.js';

/**
 * Copy of an agency from its number, always the same. Every fifth story was told before by another agency: it has the body of the one
 * three before it, with another headline and lead.
 *
 * Half of the words are made of two, as is usual in Dutch, which gives some 13,000 of them. With a tenth of that, two texts would have
 * phrases in common by chance, and would all be in the way of one another. So a text shares its phrases with the one that it retells
 * and with no other, and the largest group has two items, however many there are.
 *
 * @typedef {{ guid: string, headline: string, place: string, agency: string, paragraphs: string[] }} Story
 */

const agencies = ['ANP', 'RTR', 'AFP', 'DPA', 'BELGA'];
const retoldAfter = 3;

/** They are sent a third of a second apart, 250,000 a day. No newsroom has as many. */
const first = Date.UTC(2026, 0, 1);

/** @param {number} number @returns {Story} */
function madeUpStory(number) {
  const isRetold = number >= retoldAfter && number % 5 === 4;
  const random = seeded(number);
  const sentence = sentences(random);
  const body = isRetold ? madeUpStory(number - retoldAfter).paragraphs.slice(1) : [];
  while (!isRetold && body.length < 5)
    body.push(`${sentence(15)} ${sentence(13)} ${sentence(16)} ${sentence(11)}`);
  return {
    guid: `urn:newsml:pers.example:20260101:${number}`,
    headline: sentence(6).slice(0, -1),
    place: pick(random, places),
    agency: agencies[number % agencies.length] ?? '',
    paragraphs: [sentence(24), ...body],
  };
}

/**
 * A message in NewsML-G2 with these stories.
 *
 * @param {number} from @param {number} count
 */
export function madeUpMessage(from, count = 1) {
  const items = Array.from({ length: count }, (_, at) => newsItem(madeUpStory(from + at), from + at));
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <header>
    <sent>${instant(from)}</sent>
    <sender>pers.example</sender>
    <transmitId>${from}</transmitId>
    <priority>4</priority>
    <origin>NL</origin>
  </header>
  <itemSet>
${items.join('\n')}
  </itemSet>
</newsMessage>
`);
}

/** @param {Story} story @param {number} number */
function newsItem({ guid, headline, place, agency, paragraphs: [lead = '', ...body] }, number) {
  const at = instant(number);
  return `    <newsItem guid="${guid}" version="1" standard="NewsML-G2" standardversion="2.29" conformance="power" xml:lang="nl">
      <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
      <rightsInfo>
        <copyrightHolder><name>Persbureau</name></copyrightHolder>
        <copyrightNotice>(c) 2026 Persbureau</copyrightNotice>
        <usageTerms>Alleen voor abonnees.</usageTerms>
      </rightsInfo>
      <itemMeta>
        <itemClass qcode="ninat:text"/>
        <provider qcode="nprov:pers.example"><name>Persbureau</name></provider>
        <versionCreated>${at}</versionCreated>
        <firstCreated>${at}</firstCreated>
        <pubStatus qcode="stat:usable"/>
        <service qcode="svc:nieuws"><name>Nieuws</name></service>
        <title>${headline}</title>
      </itemMeta>
      <contentMeta>
        <urgency>4</urgency>
        <contentCreated>${at}</contentCreated>
        <located type="cptype:city"><name>${place}</name></located>
        <infoSource literal="${agency}"><name>${agency}</name></infoSource>
        <language tag="nl"/>
        <genre qcode="genre:Current"><name>Actueel</name></genre>
        <keyword>${headline.split(' ')[0] ?? ''}</keyword>
        <keyword>${headline.split(' ')[1] ?? ''}</keyword>
        <subject type="cpnat:abstract" qcode="medtop:04000000"><name xml:lang="nl">economie &amp; bedrijven</name></subject>
        <subject type="cpnat:abstract" qcode="medtop:20000205"><name xml:lang="nl">energie</name></subject>
        <slugline>bench-${number}</slugline>
        <headline>${headline}</headline>
        <dateline>${place}</dateline>
        <creditline>${agency}</creditline>
      </contentMeta>
      <contentSet>
        <inlineXML contenttype="application/xhtml+xml" wordcount="250">
          <html xmlns="http://www.w3.org/1999/xhtml">
            <head><title>${headline}</title></head>
            <body>
              <p>${place} (${agency}) - ${lead}</p>
${body.map((text) => `              <p>${text}</p>`).join('\n')}
            </body>
          </html>
        </inlineXML>
      </contentSet>
    </newsItem>`;
}

/** @param {() => number} random @returns {(length: number) => string} */
function sentences(random) {
  const word = () => pick(random, words) + (random() < 0.5 ? pick(random, words) : '');
  return (length) => {
    const text = Array.from({ length }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
}

/** @template T @param {() => number} random @param {readonly T[]} list @returns {T} */
function pick(random, list) {
  return /** @type {T} */ (list[Math.floor(random() * list.length)]);
}

/** @param {number} number */
function instant(number) {
  return new Date(first + number * 350).toISOString();
}
