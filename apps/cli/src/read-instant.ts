const form = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * An instant as somebody writes it: ISO 8601 with an offset, seconds optional: `2026-11-23T20:30+01:00`. Null for anything
 * else, a time without an offset and a day that is not in the calendar included.
 */
export function readInstant(written: string): Date | null {
  const [, day = '', minutes = '', seconds = ':00', offset = ''] = form.exec(written) ?? [];
  const local = new Date(`${day}T${minutes}${seconds}Z`);
  // A Date takes 30 February for 2 March.
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(`${day}T${minutes}`)) return null;
  const instant = new Date(`${day}T${minutes}${seconds}${offset.toUpperCase()}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
