/**
 * The commonest words of the languages that the wire brings, which open sentences in capitals and are no names then. Written
 * by hand: nothing here was counted.
 */
const functionWords = new Set(
  [
    // Dutch
    'de het een dit dat deze die er in op aan bij met voor na naar van uit over onder tegen tussen door om tot en of maar want dus als dan',
    'ook nog al niet geen is was zijn waren wordt werd worden heeft had hebben hij zij ze wij we ik u je zich zijn haar hun volgens sinds',
    // English
    'the a an this that these those there it in on at by with for after before from of over under against between through to and or but so',
    'if as than then also not no is was are were be been has had have will would he she they we i you his her its their said says who which',
    // German
    'der die das den dem des ein eine einen einem einer dieser diese dieses es in an auf aus bei mit für nach vor von über unter gegen',
    'zwischen durch um zu und oder aber denn wenn als auch noch nicht kein ist war sind waren wird wurde werden hat hatte haben er sie wir',
    // French
    'le la les un une des ce cette ces il elle ils elles on nous je dans sur à au aux par pour avec après avant de du entre contre sous et ou',
    'mais si que qui ne pas est était sont ont a été sera selon',
    // Finnish
    'ja on oli ovat olivat ei eivät että se ne hän he tämä nämä myös mutta kun jos joka jotka mukaan kuin niin vielä jo sekä tai',
    // Swedish, Danish, Norwegian
    'och og att at det den en ett et i på med för for av af till til från fra om som är er var har inte ikke han hon hun de vi',
    // Spanish, Italian, Portuguese
    'el los las una lo en con por para sin sobre entre y o pero si se su no es era son il lo gli di del della nel e ma per che non è ha o os',
    'as um uma em no na do da dos das mais',
  ].flatMap((line) => line.split(' ')),
);

/** @param word in lower case */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}
