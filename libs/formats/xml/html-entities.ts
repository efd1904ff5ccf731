/** The names of HTML 4's characters, in the order of their code points. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute ' +
  'THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const greekCapitals =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
const greekSmall =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const others =
  'OElig 152 oelig 153 Scaron 160 scaron 161 Zcaron 17d zcaron 17e Yuml 178 fnof 192 circ 2c6 tilde 2dc ensp 2002 emsp 2003 ' +
  'thinsp 2009 zwnj 200c zwj 200d lrm 200e rlm 200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d ' +
  'bdquo 201e dagger 2020 Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a oline 203e ' +
  'frasl 2044 euro 20ac image 2111 weierp 2118 real 211c trade 2122 alefsym 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 ' +
  'part 2202 exist 2203 empty 2205 nabla 2207 isin 2208 notin 2209 ni 220b prod 220f sum 2211 minus 2212 lowast 2217 radic 221a ' +
  'prop 221d infin 221e ang 2220 and 2227 or 2228 cap 2229 cup 222a int 222b there4 2234 sim 223c cong 2245 asymp 2248 ne 2260 ' +
  'equiv 2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp 22a5 sdot 22c5 loz 25ca ' +
  'spades 2660 clubs 2663 hearts 2665 diams 2666 ccaron 10d Ccaron 10c ecaron 11b rcaron 159 eogon 119 aogon 105 lstrok 142 Lstrok 141';

function inOrder(names: string, first: number): [string, string][] {
  return names.split(' ').map((name, at) => [name, String.fromCodePoint(first + at)]);
}

function inPairs(names: string): [string, string][] {
  const words = names.split(' ');
  return words.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, String.fromCodePoint(Number.parseInt(words[at + 1] ?? '20', 16))]] : [],
  );
}

/** What named characters of HTML stand for: XML copy holds them too, without the DTD that defines them. */
export const htmlEntities: ReadonlyMap<string, string> = new Map([
  ...inOrder(latin, 0xa0),
  ...inOrder(greekCapitals, 0x391),
  ...inOrder(greekSmall, 0x3b1),
  ...inPairs(others),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
