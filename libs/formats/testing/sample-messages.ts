import type { NewsFormat } from '../news-item.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const withoutControls = (text: string): string => escaped(text).replace(/[^\P{Cc}\t\n\r]/gu, ' ');
const json = (value: unknown): string => JSON.stringify(value);
const html = (text: string): string => `<p>OSLO (WAD) - ${escaped(text)}</p>`;
const moment = '2026-03-02T10:00:00+01:00';

/** A message of every format, with a text as its body. */
export const sampleMessages: Readonly<Record<NewsFormat, (text: string) => string>> = {
  'newsml-g2': (text) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wad.example:20260302:17" version="3" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="wad.example"/><versionCreated>${moment}</versionCreated></itemMeta><contentMeta><contentExpires>${moment}</contentExpires><headline>Ferry sails</headline><subject qcode="medtop:20000190"/></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${withoutControls(text)}</p></body></html></inlineXML></contentSet></newsItem>`,
  'newsml-1.2': (text) =>
    `<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20260302T101500Z</DateAndTime></NewsEnvelope><NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>wad.example</ProviderId><DateId>20260302</DateId><NewsItemId>FERRY-17</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:wad.example:20260302:FERRY-17:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260302T120000Z</DateAndTime></StatusWillChange></NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry sails</HeadLine></NewsLines><NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent><p>${withoutControls(text)}</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`,
  nitf: (text) =>
    `<nitf><head><title>Ferry</title><docdata><doc-id id-string="WAD.17"/><du-key key="FERRY" version="2"/></docdata></head><body><body.head><hedline><hl1>Ferry sails</hl1></hedline></body.head><body.content><p>${withoutControls(text)}</p></body.content></body></nitf>`,
  ninjs: (text) =>
    json({
      uri: 'urn:newsml:wad.example:20260302:17',
      type: 'text',
      version: '2',
      headline: 'Ferry sails',
      embargoed: moment,
      subject: [{ code: '04015000', name: 'ferries' }],
      body_html: html(text),
    }),
  'iptc-7901': (text) =>
    `\x01wad0123 3 pl 45  wad 0456\r\n\r\nFerry/\r\n\x02Ferry sails =\r\n\r\n   Oslo (dpa) - ${text}\r\n\r\n\x03021000 GMT Mar 26\r\n\x04`,
  'anpa-1312': (text) =>
    `\x16\x16\x01W2870\x1fasian\nr i\x13\x11 BC-Ferry     03-02 0120\r\n\x02^BC-Ferry, 1st Ld-Writethru,120<\r\n^Ferry sails<\r\n^Eds: Updates.<\r\n\t   OSLO (AP) _ ${text}\r\n\r\n\t   \x03AP-WF-03-02-26 1000GMT<\r\n\x04`,
  rss: (text) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Wadpers</title><item><guid>17</guid><title>Ferry sails</title><pubDate>Mon, 02 Mar 2026 10:00:00 CET</pubDate><category>ferries</category><description>${escaped(withoutControls(text))}</description></item></channel></rss>`,
  atom: (text) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wadpers</title><entry><id>urn:17</id><author><name>Ann Wad</name></author><category term="ferries"/><link rel="enclosure" type="image/jpeg" href="https://wad.example/17.jpg"/><title>Ferry sails</title><updated>${moment}</updated><content type="html">${escaped(withoutControls(text))}</content></entry></feed>`,
  'json-feed': (text) =>
    json({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Wadpers',
      language: 'en',
      items: [
        {
          ...{ id: '17', title: 'Ferry sails', date_published: moment, content_html: html(text) },
          ...{ authors: [{ name: 'Ann Wad' }], tags: ['ferries'], image: 'https://wad.example/17.jpg' },
        },
      ],
    }),
  email: (text) =>
    `From: Wadpers <desk@wad.example>\r\nMessage-ID: <17@wad.example>\r\nDate: Mon, 2 Mar 2026 10:00:00 CET\r\nSubject: EMBARGO until 14.00: Ferry sails (2)\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
  'plain-text': (text) =>
    `ZCZC\r\nFerry sails after days\r\nEMBARGO: 2 March 2026 14:00 CET\r\n\r\nOSLO (AP) - ${text}\r\nNNNN\r\n`,
  'anp-news-api': (text) =>
    json({
      hasError: false,
      data: {
        id: 'a17',
        title: 'Ferry sails',
        sourceTitle: 'Wad 101',
        pubDate: moment,
        bodyText: html(text),
        embargo: moment,
        version: 1,
      },
    }),
  'dpa-digitalwires': (text) =>
    json({
      format: 'digitalwires@0.9.1',
      urn: 'urn:newsml:wad.example:20260302:17',
      version_created: moment,
      headline: 'Ferry sails',
      dateline: 'Oslo (dpa) - ',
      article_html: html(text),
      ednotes: [{ role: 'dpaednoterole:editorialnote', ednote: 'Foto folgt', is_publishable: true }],
    }),
  'ap-media-api': (text) =>
    json({
      data: {
        item: {
          altids: { itemid: 'x17' },
          embargoed: moment,
          expires: moment,
          type: 'text',
          version: 1,
          headline: 'Ferry sails',
          body_nitf: html(text),
        },
      },
    }),
  'cp-publish': (text) =>
    `<Publish><PublishID>1</PublishID><ContentItem><SystemSlug>AB17</SystemSlug><EmbargoTime>${moment}</EmbargoTime><Headline>Ferry sails</Headline><ContentText>${escaped(html(withoutControls(text)))}</ContentText></ContentItem></Publish>`,
  'ritzau-rbnews': (text) =>
    `<RBNews><NewsID>n-17</NewsID><version>2</version><Embargo>${moment}</Embargo><SubjectKeyword><Keyword>ferries</Keyword></SubjectKeyword><headline>Ferry sails</headline><content>${escaped(html(withoutControls(text)))}</content></RBNews>`,
};
