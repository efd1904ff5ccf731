import { instantOf } from '@kopij/platform';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';

/** A local time and its time zone. */
export interface PlannedMoment {
  /** `2026-03-29T09:00` */
  readonly localTime: string;
  /** IANA name: `Europe/Amsterdam`. */
  readonly timeZone: string;
}

const codes = {
  MALFORMED_TIME: ['LOCAL_TIME_MALFORMED', 'localTime'],
  SKIPPED_TIME: ['LOCAL_TIME_SKIPPED', 'localTime'],
  UNKNOWN_TIME_ZONE: ['TIME_ZONE_UNKNOWN', 'timeZone'],
} as const;

/** The instant of a local time, or the reason why there is none. */
export function readMoment({
  localTime,
  timeZone,
}: PlannedMoment): { at: Date } | { refusals: ManuscriptRefusal[] } {
  const read = instantOf(localTime, timeZone);
  if (read.ok) return { at: read.instant };
  const [code, field] = codes[read.fault];
  return { refusals: [{ code, field: [field], params: { localTime, timeZone } }] };
}
