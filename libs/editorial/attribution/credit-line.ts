import { withoutInvisible } from '../text/invisible.js';
import type { AgencyLookup } from './credit-shape.js';
import { splitCredits } from './split-credits.js';

const longest = 400;
const brackets = /^[([/]\s?(.*?)\s?[)\]/]$/su;

/** Parses a credit line: "ANP/RTR" and "(ANP/RTR)" give ["ANP", "RTR"]. Names stay as written. */
export function parseCreditLine(line: string, isRegistered: AgencyLookup = () => false): string[] {
  const text = withoutInvisible(line).trim().slice(0, longest);
  return splitCredits(brackets.exec(text)?.[1] ?? text, isRegistered).filter((name) => name !== '');
}

/** Writes a credit line as the ANP does: "ANP/RTR". */
export function renderCreditLine(agencies: readonly string[]): string {
  return agencies.join('/');
}
