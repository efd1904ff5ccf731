/** Whether a link may lead there: the rule of the server. */
export function isLinkAddress(text: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)[^\s<>"\\\p{C}]{1,2000}$/iu.test(text);
}

/** Whether a picture or an embed may be there. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"\\\p{C}]{1,2000}$/iu.test(text);
}
