import type { Locale, Phrasing } from '../locale.js';

export const languageTags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };

/** In the format of RFC 9557: an instant followed by the zone it was given in. */
const withZone = /^([^[]+)\[([^\]]+)\]$/;

/**
 * The message parameter for an instant given by the caller, which is shown in the zone it was given in. Other
 * instants are passed as stored, and shown in the newsroom's time zone.
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
