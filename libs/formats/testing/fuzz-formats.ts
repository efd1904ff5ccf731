import { readNews } from '../read-news.js';
import { faultsOfReading } from './faults-of-reading.js';
import { mutate } from './mutate.js';
import { randomNumbers } from './random-numbers.js';
import { sampleMessages } from './sample-messages.js';

export interface Fuzzed {
  read: number;
  changed: number;
  /** The first message that was not read as it must be, in Base64, with what is wrong. */
  failure: { message: string; faults: string[] } | null;
}

/** A message of every format, of our own making. */
export function samplesOfFormats(): Buffer[] {
  const text =
    'The ferry sails again, said Ada & Jan <on Monday>.\n\n   It was "late" (very) - 3.5 hours.\n\n(WAD/AP)';
  return Object.values(sampleMessages).map((write) => Buffer.from(write(text)));
}

/** Reads damaged messages until so many bytes of them were changed. */
export async function fuzzFormats(messages: readonly Buffer[], bytes: number, seed: number): Promise<Fuzzed> {
  const random = randomNumbers(seed);
  const pick = (): Buffer => messages[random(messages.length)] ?? Buffer.alloc(0);
  const fuzzed: Fuzzed = { read: 0, changed: 0, failure: null };
  while (fuzzed.changed < bytes && fuzzed.failure === null) {
    const { bytes: message, changed } = mutate(pick(), pick(), random);
    const faults = await faultsOf(message);
    if (faults.length > 0) fuzzed.failure = { message: message.toString('base64'), faults };
    fuzzed.read += 1;
    fuzzed.changed += changed;
  }
  return fuzzed;
}

async function faultsOf(message: Buffer): Promise<string[]> {
  try {
    const reading = await readNews(message, { timeZone: 'Europe/Amsterdam', language: null });
    return faultsOfReading(reading, message.length);
  } catch (error) {
    return [`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}
