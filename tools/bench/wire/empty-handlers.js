import { SaxesParser } from 'saxes';

const nothing = () => undefined;

/** The limit that the parser sets for a reader of XML: saxes, with handlers that do nothing. @param {Uint8Array} bytes */
export function parseForNothing(bytes) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', nothing);
  parser.on('cdata', nothing);
  parser.on('opentag', nothing);
  parser.on('closetag', nothing);
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
}
