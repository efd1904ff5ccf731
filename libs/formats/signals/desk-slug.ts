/**
 * The parts of a slug that desks use for signals, and not for what a story is about: "USA-WEATHER/ (UPDATE 1, PIX)",
 * "BC-US--Earns, 1st Ld-Writethru", "///KORJATTU///", "URGENT", "NU-FLASH-K". Floods that are "FLASH-FLOODS" are none.
 */
export function deskPartOfSlug(slug: string | null): string {
  const text = slug?.slice(0, 300).trim() ?? '';
  const parts = [
    ...[...text.matchAll(/\(([^()]{2,80})\)/gu)].map(([, part]) => part),
    ...[...text.matchAll(/\/{2,}([^/]{2,200})\/{2,}/gu)].map(([, part]) => part),
    /,\s?([^,]{2,60})$/u.exec(text)?.[1],
    /^NU[-/]\p{L}+/iu.exec(text)?.[0],
    /^[\p{L}\s*!]{3,16}$/u.test(text) ? text : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' | ');
}
