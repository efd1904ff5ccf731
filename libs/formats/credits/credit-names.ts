import { parseCreditLine } from '@kopij/editorial';
import { collapse } from '../text/collapse.js';

/** What a firm is in law is no name: "Penwith Media, LLC". */
const company = /,?\s(?:LLC|Inc\.?|Ltd\.?|GmbH|AG|plc|N\.?V\.?|B\.?V\.?|S\.A\.)$/u;

/**
 * The agencies of a credit line as agencies write it: "STT–AFP-Reuters", "/ritzau/", "NTB-AFP-DPA", "ANP/RTR". "Via X"
 * names who passed copy on, and nobody who must be credited.
 */
export function creditNames(creditLine: string | null): string[] {
  const text =
    collapse(creditLine)
      ?.replace(/^[\s–—-]+|[\s–—-]+$/gu, '')
      .replace(company, '') ?? '';
  if (text === '' || /^(?:via|par|door|über|gjennom)\s/iu.test(text)) return [];
  // A long dash joins the house and its sources; hyphens join only names that are known.
  return text.split(/\s?[–—]\s?/u).flatMap((part) => parseCreditLine(part));
}
