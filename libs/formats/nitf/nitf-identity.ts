import type { NewsItem } from '../news-item.js';
import { attributeOf, childOf, childrenOf } from '../xml/find.js';
import type { XmlElement } from '../xml/xml-element.js';

type Identity = Pick<NewsItem, 'provider' | 'guid' | 'version' | 'chain' | 'revision'>;

/** The identity of a document, and its revision by its dynamic-use key. */
export function nitfIdentity(docdata: XmlElement | null): Identity {
  const id = childOf(docdata, 'doc-id');
  const guid = attributeOf(id, 'id-string');
  const version = attributeOf(childOf(docdata, 'du-key'), 'version');
  const sources = childrenOf(childOf(docdata, 'del-list'), 'from-src');
  const isNumber = version !== null && /^\d{1,9}$/u.test(version);
  const revision = isNumber ? Number(version) : null;
  return {
    provider:
      attributeOf(id, 'regsrc') ??
      sources.flatMap((source) => attributeOf(source, 'src-name') ?? [])[0] ??
      null,
    guid,
    version,
    chain: guid === null ? null : withoutRevision(guid, revision),
    revision,
  };
}

/** "NTB5df9281a_00" is the first revision, 1, and the number behind the mark counts from 0 or from 1. */
function withoutRevision(guid: string, revision: number | null): string {
  const [, chain, number] = /^(.{3,200})_(\d{1,4})$/u.exec(guid) ?? [];
  if (chain === undefined || revision === null) return guid;
  return [revision, revision - 1].includes(Number(number)) ? chain : guid;
}
