/** Verbs that begin what a desk says about its own story, in brackets in front of it: "(Adds comments, detail)". */
const change =
  'adds?|adding|updat(?:es|ed|ing)|correct(?:s|ed|ing|ion)?|clarif(?:ies|ied)|recasts?|repeats?|repeating|refiles?|rewrites?|replaces?|removes?|restores?|inserts?|fixes|edits|amends|deletes|drops|changes|releads?|tops|subs|new\\sthroughout|writethru|wraps|embargo(?:ed)?|note';
const inBrackets = new RegExp(
  String.raw`^[([]\s?(?:in\s[^()]{3,60},\s)?(?:\p{L}+\s(?:story|headline),?\s)?(?:${change})\b[^\n]{0,600}[)\]]\.?$`,
  'iu',
);
/** What speaks to editors by name, or says which message this one takes the place of. */
const opening =
  /^(?:\**|\(|\[)?\s?(?:eds?(?:itors?)?(?:['’]s?)?(?:\snotes?)?\s?[:\-–—]|(?:attention|attn\.?|note\sto|notes\sfor|memo\sto|advisory\sto)\s?,?\s?(?:all\s)?(?:news\s)?editors?\b|attentie\s(?:redacties?|chefs?)|let\sop,?\sredacties?|noot\s(?:voor|aan)\s(?:de\s)?redacties?|redactie:|n\si\se\su\sw\sbericht|nieuw\sbericht,?\svervangt|(?:deze?\s\p{L}+\s)?vervangt:|achtung,?\sredaktion|hinweis(?:e)?\s(?:an|für)\s(?:die\s)?redaktion|(?:wiederholung|berichtigung|korrektur|neufassung)\s?[:(]\s|redaktionelle\shinweise?|til\sred(?:aksjon(?:en|ene)|\.)?\s?:|til\sredaksjon(?:en|ene)|til\sredaktion(?:en|erne)|till\sredaktion(?:en|erna)|obs!?\s?(?:red|till\sred)|toimituksille|huom(?:autus|io|\.)?\s?toimituksille|note\saux\sr[eé]dact|nota\s(?:alla|alle)\sredazion|nota\sa\s(?:los|las)\s(?:redact|editor)|mandatory\s(?:kill|correction|credit))/iu;

/** "ATTENTION - ADDS quotes ///" */
const marked = /^(?:attention|atenci[óo]n|achtung|=|\/{2,3})[^\n]{3,600}\/{2,3}$/iu;

/** Whether a paragraph speaks to the newsroom, and not to readers. */
export function isDeskNote(paragraph: string): boolean {
  const text = paragraph.trim().slice(0, 700);
  return opening.test(text) || inBrackets.test(text) || marked.test(text);
}
