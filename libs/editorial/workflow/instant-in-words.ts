import type { Locale, Phrasing } from '../locale.js';

export const languageTags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };

/** As RFC 9557 has it: an instant, and behind it the zone it was given in. */
const withZone = /^([^[]+)\[([^\]]+)\]$/;

/**
 * A parameter for an instant that the caller gave: messages say it in the zone it was given in. Any other instant is a
 * parameter as it is stored, and said in the zone of the newsroom.
 *
 * @param timeZone an IANA name, or an offset such as `+02:00`
 */
export function asGiven(instant: Date, timeZone: string): string {
  return `${instant.toISOString()}[${timeZone}]`;
}

/** A day and a time, with the offset that holds there and then: `2 maart 2026 om 18:00 +01:00`. */
export function instantInWords(parameter: string, { locale, timeZone: newsroom }: Phrasing): string {
  const [, written = parameter, timeZone = newsroom] = withZone.exec(parameter) ?? [];
  const instant = new Date(written);
  if (Number.isNaN(instant.getTime())) return written;
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  const words = new Intl.DateTimeFormat(languageTags[locale], style).format(instant);
  return `${words} ${offsetAt(instant, timeZone)}`;
}

function offsetAt(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') ?? '';
  return offset === '' || offset === '+00:00' ? 'UTC' : offset;
}
