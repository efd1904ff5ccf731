/** Offsets that news copy names by letters, in minutes. Where two zones share letters, agencies mean this one. */
const names =
  'Z 0 UT 0 UTC 0 GMT 0 WET 0 BST 60 WEST 60 CET 60 MET 60 MEZ 60 HNEC 60 CEST 120 MEST 120 MESZ ' +
  '120 MSZ 120 EET 120 SAST 120 EEST 180 MSK 180 TRT 180 IST 330 HKT 480 SGT 480 AWST 480 JST 540 ' +
  'KST 540 ACST 570 AEST 600 ACDT 630 AEDT 660 NZST 720 NZDT 780 EST -300 EDT -240 CST -360 CDT ' +
  '-300 MST -420 MDT -360 PST -480 PDT -420 AST -240 ADT -180 NST -210 NDT -150 BRT -180 ART -180';
const minutes: ReadonlyMap<string, number> = new Map(
  [...names.matchAll(/(\p{L}+) (-?\d+)/gu)].map(([, name = '', offset]) => [name, Number(offset)]),
);

/** The offset of a zone as written, such as `Z`, `+0100`, `+01:00`, `+01` and `CEST`; null if it is none. */
export function offsetOf(written: string): string | null {
  const name = written.trim().toUpperCase();
  const known = minutes.get(name);
  if (known !== undefined) return inHours(known);
  const [, sign, hours, rest = '00'] = /^([+\-−])(\d{2}):?(\d{2})?$/u.exec(name) ?? [];
  if (sign === undefined || Number(hours) > 18 || Number(rest) > 59) return null;
  return inHours((sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(rest)));
}

function inHours(offset: number): string {
  if (offset === 0) return 'Z';
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
