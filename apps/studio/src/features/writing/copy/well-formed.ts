/** Half of a pair of surrogates cannot be sent: it would have all of the copy refused. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
