const names = String.raw`\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?:[\s,]{1,2}(?:and|en|und|et|y|e|og|och|&|de|van|der|den|von|di|da|al|bin|\p{Lu}[\p{L}\p{M}.'’-]{0,30})){0,14}`;
const byline = new RegExp(String.raw`^(?:by|von|door|par|por|av|af|di|texte?:?|tekst:?)\s${names}$`, 'iu');
const leading = /^(?:By|BY|Von|VON|Door|DOOR|Par|PAR|Por|Av|Af|Di|Texte?:?|Tekst:?)\s\p{Lu}/u;

/** The byline that opens a body as a paragraph of its own, such as "By Jan de Vries and Ada Smit"; empty without one. */
export function bylineOf(paragraphs: readonly string[]): string[] {
  const [first = ''] = paragraphs;
  return first.length <= 120 && leading.test(first) && byline.test(first) && !first.endsWith('.')
    ? [first]
    : [];
}
