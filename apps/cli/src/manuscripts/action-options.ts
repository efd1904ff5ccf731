import { findingCodes, type CorrectionType, type FindingCode } from '@kopij/editorial';
import { readInstant, type WrittenInstant } from '@kopij/platform';
import { Option } from 'commander';
import { CliFault } from '../cli-fault.js';
import { longerText } from '../longer-text.js';
import { shortText } from '../short-text.js';
import { wholeNumber } from '../whole-number.js';

/** What the options of all actions can say. */
export interface ActionOptions {
  as?: string;
  version?: number;
  comment?: string;
  reason?: string;
  note?: string;
  type?: CorrectionType;
  signedBy?: string;
  revision?: number;
  from?: number;
  at?: string;
  zone?: string;
  until?: string;
  to?: string;
  nobody?: boolean;
  acknowledge?: FindingCode[];
}

export const largestNumber = 2_147_483_647;

export const comment = (): Option =>
  new Option('--comment <text>', 'for colleagues, in the history').argParser(longerText(4_000));
export const reason = (): Option =>
  new Option('--reason <text>', 'why, for the history').argParser(longerText(4_000));
export const revision = (): Option =>
  new Option('--revision <number>', 'the revision you have read; any other than the newest is refused')
    .argParser(wholeNumber(largestNumber))
    .makeOptionMandatory();
export const acknowledge = (): Option =>
  new Option('--acknowledge <code...>', 'warnings you have read and let pass').choices(findingCodes);
export const at = (): Option =>
  new Option('--at <local time>', 'what the clock on the wall says then: 2026-03-29T09:00')
    .argParser(shortText(40))
    .makeOptionMandatory();
export const zone = (): Option =>
  new Option('--zone <name>', 'where that clock hangs, as the IANA names it: Europe/Amsterdam')
    .argParser(shortText(64))
    .makeOptionMandatory();

/** An option without which its command is not run at all. */
export function given<Name extends keyof ActionOptions>(
  options: ActionOptions,
  name: Name,
): NonNullable<ActionOptions[Name]> {
  const value = options[name];
  if (value === undefined) throw new Error(`The command does not demand --${name}.`);
  return value;
}

export function moment(options: ActionOptions): { localTime: string; timeZone: string } {
  return { localTime: given(options, 'at'), timeZone: given(options, 'zone') };
}

export function until(options: ActionOptions): WrittenInstant {
  const written = given(options, 'until');
  const instant = readInstant(written);
  if (instant) return instant;
  throw new CliFault(
    `--until "${written}" is not understood: write an instant with its offset, such as 2026-11-23T20:30+01:00.`,
  );
}
