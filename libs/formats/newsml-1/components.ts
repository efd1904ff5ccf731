import { attributeOf, childOf, childrenOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';

/** A component of a news item with those it stands in, the innermost first. */
export type Chain = readonly XmlElement[];

/** A text somewhere in a news item, and the components it stands in. */
export interface TextContent {
  data: XmlElement;
  role: string;
  chain: Chain;
}

/** Text that is no body, by the role of its component. */
const noBody =
  /^(?:style-?sheet|sub-?head-?line|head-?line|title|caption|contact|logo|photo|picture|image|graphic|video|audio|high-?def|quick-?look|preview|thumbnail|icon|web|mobile|attachment|keywords?|advisory)$/iu;
const noText = /^(?:photo|picture|image|graphic|video|audio|animation)$/iu;

/** The role of a component, such as Main, Body or Caption; '' without one. */
export function roleOf(component: XmlElement): string {
  const role = childOf(component, 'Role');
  return attributeOf(role, 'FormalName') ?? textOf(role) ?? '';
}

/** All texts of an item, in the order of the document. */
export function textsOf(item: XmlElement): TextContent[] {
  return childrenOf(item, 'NewsComponent').flatMap((component) => textsIn(component, []));
}

function textsIn(component: XmlElement, outer: Chain): TextContent[] {
  const chain = [component, ...outer];
  const own = childrenOf(component, 'ContentItem').flatMap((content): TextContent[] => {
    const data = childOf(content, 'DataContent');
    if (!data || textOf(data) === null || isNoText(content)) return [];
    return [{ data, role: roleOf(component), chain }];
  });
  return [...own, ...childrenOf(component, 'NewsComponent').flatMap((inner) => textsIn(inner, chain))];
}

function isNoText(content: XmlElement): boolean {
  const media = attributeOf(childOf(content, 'MediaType'), 'FormalName') ?? '';
  const mime = attributeOf(childOf(content, 'MimeType'), 'FormalName') ?? '';
  return noText.test(media) || /^(?:image|video|audio)\/|css$/iu.test(mime);
}

/**
 * The texts that make the body: the main one, or the first that has no other role, with the lead that stands in front
 * of it. Of several languages, the first.
 */
export function bodyOf(texts: readonly TextContent[]): TextContent[] {
  const fit = texts.filter(({ role }) => !noBody.test(role));
  const main =
    fit.find(({ role }) => /^(?:body|main|text|story|full)$/iu.test(role)) ??
    fit.find(({ role }) => !/^lead$/iu.test(role));
  if (!main) return fit.slice(0, 1);
  const lead = fit.find(({ role, chain }) => /^lead$/iu.test(role) && chain[1] === main.chain[1]);
  const same = fit.filter(({ chain }) => chain[0] === main.chain[0]).slice(0, 1);
  return lead ? [lead, main] : same;
}

/** Where an item without a body has its lines: down the first components that are no picture's. */
export function firstChain(item: XmlElement): Chain {
  let chain: Chain = [];
  let next = childOf(item, 'NewsComponent');
  while (next) {
    chain = [next, ...chain];
    next = childrenOf(next, 'NewsComponent').find((inner) => !noBody.test(roleOf(inner))) ?? null;
  }
  return chain;
}
