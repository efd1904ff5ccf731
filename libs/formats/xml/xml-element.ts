/** An element of a document, with its children in order. Names are local: agencies differ in their prefixes. */
export interface XmlElement {
  name: string;
  namespace: string;
  /** By local name; one without a prefix wins over one with. */
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

/** Text stands as a string. */
export type XmlNode = XmlElement | string;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}
