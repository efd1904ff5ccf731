import { isAnpa, readAnpa } from './anpa-1312/read-anpa.js';
import { isAnpNewsApi, readAnpNewsApi } from './anp-news-api/read-anp-news-api.js';
import { isApMediaApi, readApMediaApi } from './ap-media-api/read-ap-media-api.js';
import { isCpPublish, readCpPublish } from './cp-publish/read-cp-publish.js';
import { isDpaDigitalwires, readDpaDigitalwires } from './dpa-digitalwires/read-dpa-digitalwires.js';
import { isAtom, isJsonFeed, isRss, readAtom, readJsonFeed, readRss } from './feeds/read-feeds.js';
import { isTelegrams, readTelegrams } from './iptc-7901/read-telegrams.js';
import { isMail, readMail } from './mail/read-mail.js';
import { isNewsml1, readNewsml1 } from './newsml-1/read-newsml-1.js';
import { isNewsmlG2, readNewsmlG2 } from './newsml-g2/read-newsml-g2.js';
import { isNinjs, readNinjs } from './ninjs/read-ninjs.js';
import { isNitf, readNitf } from './nitf/read-nitf.js';
import { isRitzau, readRitzau } from './ritzau/read-ritzau.js';
import { isPlainText, readPlainText } from './plain-text/read-plain-text.js';
import type { FormatReader } from './reader.js';

/** Every format, asked in this order: the first that recognises a message reads it. */
export const readers: readonly FormatReader[] = [
  { format: 'newsml-g2', kind: 'XML', recognises: isNewsmlG2, read: readNewsmlG2 },
  { format: 'newsml-1.2', kind: 'XML', recognises: isNewsml1, read: readNewsml1 },
  { format: 'nitf', kind: 'XML', recognises: isNitf, read: readNitf },
  { format: 'cp-publish', kind: 'XML', recognises: isCpPublish, read: readCpPublish },
  { format: 'ritzau-rbnews', kind: 'XML', recognises: isRitzau, read: readRitzau },
  { format: 'rss', kind: 'XML', recognises: isRss, read: readRss },
  { format: 'atom', kind: 'XML', recognises: isAtom, read: readAtom },
  { format: 'json-feed', kind: 'JSON', recognises: isJsonFeed, read: readJsonFeed },
  { format: 'anp-news-api', kind: 'JSON', recognises: isAnpNewsApi, read: readAnpNewsApi },
  { format: 'dpa-digitalwires', kind: 'JSON', recognises: isDpaDigitalwires, read: readDpaDigitalwires },
  { format: 'ap-media-api', kind: 'JSON', recognises: isApMediaApi, read: readApMediaApi },
  { format: 'ninjs', kind: 'JSON', recognises: isNinjs, read: readNinjs },
  { format: 'email', kind: 'TEXT', recognises: isMail, read: readMail },
  { format: 'iptc-7901', kind: 'TEXT', recognises: isTelegrams, read: readTelegrams },
  { format: 'anpa-1312', kind: 'TEXT', recognises: isAnpa, read: readAnpa },
  { format: 'plain-text', kind: 'TEXT', recognises: isPlainText, read: readPlainText },
];
