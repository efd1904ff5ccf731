interface G2Item {
  guid?: string | null;
  version?: number | null;
  headline?: string;
  text?: string;
  /** `usable`, unless the item is taken back. */
  status?: 'usable' | 'canceled';
  embargoed?: string;
  expires?: string;
  versionCreated?: string;
  note?: string;
  /** A qcode, such as `sig:correction`. */
  signal?: string;
  usageTerms?: string;
  /** What opens the text, up to the dash. */
  dateline?: string;
  language?: string;
  urgency?: number;
  keywords?: readonly string[];
  /** Each a qcode. */
  subjects?: readonly string[];
  /** A second paragraph. */
  more?: string;
  /** The identity of the item that it takes the place of, or that it points to. */
  replaces?: string;
  pointsTo?: string;
}

/** A message in NewsML-G2 with these items, as an agency might send it. */
export function g2Message(...items: G2Item[]): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
  <header><sent>2026-03-02T09:00:00Z</sent></header>
  <itemSet>${items.map(g2Item).join('')}</itemSet>
</newsMessage>`);
}

function g2Item({
  guid = 'urn:newsml:pers.example:20260302:boot',
  version = 1,
  headline = 'Veerdienst hervat',
  text = 'De veerdienst over de fjord vaart weer. De storm is voorbij.',
  status = 'usable',
  embargoed,
  expires,
  versionCreated,
  note,
  signal,
  usageTerms,
  dateline = 'OSLO (ANP/RTR)',
  language = 'nl',
  urgency,
  keywords = [],
  subjects = [],
  more = 'De eerste boot vertrok om zes uur.',
  replaces,
  pointsTo,
}: G2Item): string {
  return `<newsItem${guid === null ? '' : ` guid="${guid}"`}${version === null ? '' : ` version="${version}"`} xml:lang="${language}">
    ${usageTerms === undefined ? '' : `<rightsInfo><usageTerms>${usageTerms}</usageTerms></rightsInfo>`}
    <itemMeta>
      <itemClass qcode="ninat:text"/>
      <provider qcode="nprov:pers.example"/>
      ${versionCreated === undefined ? '' : `<versionCreated>${versionCreated}</versionCreated>`}
      ${embargoed === undefined ? '' : `<embargoed>${embargoed}</embargoed>`}
      <pubStatus qcode="stat:${status}"/>
      ${signal === undefined ? '' : `<signal qcode="${signal}"/>`}
      ${note === undefined ? '' : `<edNote>${note}</edNote>`}
      ${replaces === undefined ? '' : `<link rel="irel:evolvedFrom" residref="${replaces}"/>`}
      ${pointsTo === undefined ? '' : `<link rel="irel:seeAlso" residref="${pointsTo}"/>`}
    </itemMeta>
    <contentMeta>
      ${expires === undefined ? '' : `<contentExpires>${expires}</contentExpires>`}
      ${urgency === undefined ? '' : `<urgency>${urgency}</urgency>`}
      <headline>${headline}</headline>
      ${keywords.map((keyword) => `<keyword>${keyword}</keyword>`).join('')}
      ${subjects.map((qcode) => `<subject qcode="${qcode}"/>`).join('')}
    </contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml">
      <html xmlns="http://www.w3.org/1999/xhtml"><body><p>${dateline} - ${text}</p><p>${more}</p></body></html>
    </inlineXML></contentSet>
  </newsItem>`;
}
