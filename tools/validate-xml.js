/**
 * Validates documents with an XML Schema: `node tools/validate-xml.js SCHEMA DOCUMENT...`. Prints what is wrong, one fault a line. A
 * program of its own, because Jest cannot load the package.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const [schema = '', ...files] = process.argv.slice(2);
xmlRegisterFsInputProviders();
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: schema }));

/** @param {string} file */
function faultsIn(file) {
  try {
    const document = XmlDocument.fromBuffer(readFileSync(file));
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `${basename(file)}:${line} ${message.trim()}`);
  }
}

const faults = files.flatMap(faultsIn);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
