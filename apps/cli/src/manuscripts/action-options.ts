import { findingCodes, type CorrectionType, type FindingCode } from '@kopij/editorial';
import { readInstant, type WrittenInstant } from '@kopij/platform';
import { Option } from 'commander';
import { CliFault } from '../cli-fault.js';
import { longerText } from '../longer-text.js';
import { shortText } from '../short-text.js';
import { wholeNumber } from '../whole-number.js';

/** The options of all actions. */
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
  /** False if it is to be due no more. */
  due?: string | false;
  acknowledge?: FindingCode[];
}

export const largestNumber = 2_147_483_647;

export const comment = (): Option =>
  new Option('--comment <text>', 'a comment for colleagues, kept in the history').argParser(
    longerText(4_000),
  );
export const reason = (): Option =>
  new Option('--reason <text>', 'the reason, kept in the history').argParser(longerText(4_000));
export const revision = (): Option =>
  new Option('--revision <number>', 'the revision you have read; refused if it is not the newest')
    .argParser(wholeNumber(largestNumber))
    .makeOptionMandatory();
export const acknowledge = (): Option =>
  new Option('--acknowledge <code...>', 'warnings you have read and accept').choices(findingCodes);
export const at = (): Option =>
  new Option('--at <local time>', 'the local time: 2026-03-29T09:00')
    .argParser(shortText(40))
    .makeOptionMandatory();
export const zone = (): Option =>
  new Option('--zone <name>', 'the IANA name of its time zone: Europe/Amsterdam')
    .argParser(shortText(64))
    .makeOptionMandatory();

/** An option that is required. */
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
  return instantOf('until', given(options, 'until'));
}

/** Undefined if nothing is said about it, null if it is to be due no more. */
export function dueAt({ due }: ActionOptions): WrittenInstant | null | undefined {
  if (due === undefined) return undefined;
  return due === false ? null : instantOf('due', due);
}

function instantOf(name: string, written: string): WrittenInstant {
  const instant = readInstant(written);
  if (instant) return instant;
  throw new CliFault(
    `--${name} "${written}" is not valid: write a date and time with a UTC offset, such as 2026-11-23T20:30+01:00.`,
  );
}
