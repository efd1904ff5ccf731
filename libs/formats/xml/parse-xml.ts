import { SaxesParser } from 'saxes';
import { mendC1 } from '../bytes/mend-c1.js';
import { FormatFault } from './format-fault.js';
import { htmlEntities } from './html-entities.js';
import { salvageEntities } from './salvage-entities.js';
import type { XmlElement } from './xml-element.js';

/** Prefixes that nobody declared are one error each: enough for any real message without declarations. */
const mostErrors = 20_000;
const stop = new Error('stopped');

export interface XmlDocument {
  root: XmlElement;
  warnings: string[];
}

const deepest = 200;
/** In attributes and elements together: a document of millions of empty elements costs far more than its bytes. */
const mostNodes = 500_000;

/** What does not stop a document from being read: the rest of it is where it should be. */
const tolerable =
  /unbound namespace prefix|undefined entity|duplicate attribute|malformed character entity|xml declaration|encoding value|version number|standalone value|expected (?:the name|one of)|must be bound|in char data/iu;
const aboutEntities = /entity/iu;
/** For every document: nobody adds to them. Nothing is inherited, so that no entity has the name of a method. */
const entities = Object.assign(
  Object.create(null) as Record<string, string>,
  Object.fromEntries(htmlEntities),
);

const c1 = /[\u0080-\u009f]/u;

/**
 * Parses a document into a tree. Entities of a DTD are never expanded, and nothing is fetched. A bare `&` is read as
 * one, with a warning.
 *
 * @throws {FormatFault} if it is not well-formed, too deep or too large
 */
export function parseXml(text: string): XmlDocument {
  const start = text.trimStart();
  const strict = buildTree(start, true);
  // A second time only where the first stopped.
  const found = strict.isStopped ? buildTree(salvageEntities(start), false) : strict;
  const fatal = found.errors.find((error) => !tolerable.test(error));
  if (fatal !== undefined || !found.root) throw new FormatFault('MALFORMED', fatal ?? 'has no root element');
  const warnings = strict.isStopped ? ['holds an & that stands for nothing: read as it stands'] : [];
  return { root: found.root, warnings: [...new Set([...warnings, ...found.errors])].slice(0, 20) };
}

interface Tree {
  root: XmlElement | null;
  /** The first few. */
  errors: string[];
  isStopped: boolean;
}

/** @param isStrict whether to stop at the first error that salvaging may mend */
function buildTree(text: string, isStrict: boolean): Tree {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.ENTITIES = entities;
  const errors: string[] = [];
  // Written as such, or by its number. Most documents have none, and then their texts need not be searched one by one.
  const mend = text.includes('&#') || c1.test(text) ? mendC1 : (written: string): string => written;
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let nodes = 0;
  const addText = (written: string): void => {
    const parent = open.at(-1);
    if (parent && written !== '') parent.children.push(mend(written));
  };
  let count = 0;
  parser.on('error', ({ message }) => {
    count += 1;
    if (errors.length < mostErrors) errors.push(message);
    if (isStrict && (aboutEntities.test(message) || !tolerable.test(message))) throw stop;
    if (count > mostErrors) throw new FormatFault('MALFORMED', `more than ${mostErrors} errors`);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ local, uri, attributes }) => {
    nodes += 1 + Object.keys(attributes).length;
    if (open.length >= deepest) throw new FormatFault('TOO_DEEP', `more than ${deepest} elements deep`);
    if (nodes > mostNodes)
      throw new FormatFault('TOO_LARGE', `more than ${mostNodes} elements and attributes`);
    const element = { name: local, namespace: uri, attributes: byLocalName(attributes, mend), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== stop) throw error;
    return { root, errors, isStopped: true };
  }
  return { root, errors, isStopped: false };
}

/** Where several have the same local name, the one without a prefix counts. */
function byLocalName(
  attributes: Readonly<Record<string, { prefix: string; local: string; value: string }>>,
  mend: (value: string) => string,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { prefix, local, value } of Object.values(attributes)) {
    if (prefix === 'xmlns' || local === 'xmlns') continue;
    if (prefix === '' || !Object.hasOwn(attributes, local)) found[local] = mend(value);
  }
  return found;
}
