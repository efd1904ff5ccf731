import { newsFormats, signals, type NewsItem, type Reading } from '../news-item.js';
import { newItem } from '../new-item.js';

/** What a reading may be larger than its message: an item that says nothing takes so many characters itself. */
const perByte = 250;
const anyway = 50_000;
const codes = ['EMPTY', 'TOO_LARGE', 'TOO_DEEP', 'UNKNOWN_FORMAT', 'MALFORMED', 'NO_ITEMS'];
const shape = newItem();

/** What no reading may be, whatever bytes it is of; empty if it is sound. */
export function faultsOfReading(reading: Reading, size: number): string[] {
  const faults: string[] = [];
  const written = JSON.stringify(reading).length;
  if (written > size * perByte + anyway) faults.push(`${size} bytes are read as ${written} characters`);
  if (!reading.ok) {
    if (!codes.includes(reading.fault.code)) faults.push('has an unknown fault');
    return faults;
  }
  if (!newsFormats.includes(reading.format)) faults.push('has an unknown format');
  if (reading.items.length === 0) faults.push('has no items');
  return [...faults, ...reading.items.flatMap(faultsOfItem)];
}

function faultsOfItem(item: NewsItem): string[] {
  const given: Partial<Record<string, unknown>> = { ...item };
  const faults = Object.entries(shape).flatMap(([name, empty]) => {
    const value = given[name];
    if (value === undefined) return [`${name} is missing`];
    return Array.isArray(empty) === Array.isArray(value) ? [] : [`${name} is of another kind`];
  });
  if (!signals.includes(item.signal)) faults.push('has an unknown signal');
  const numbers = [item.revision, item.urgency, item.priority];
  if (numbers.some((number) => number !== null && !Number.isFinite(number)))
    faults.push('has a number that is none');
  const texts = [item.headline, item.guid, item.language, item.slugline, ...item.paragraphs, ...item.notes];
  if (texts.some((text) => text !== null && (typeof text !== 'string' || text.trim() === ''))) {
    faults.push('has a text that is none');
  }
  if (item.embargo.kind === 'UNTIL' && !/T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(item.embargo.time)) {
    faults.push('is embargoed until no moment');
  }
  return faults;
}
