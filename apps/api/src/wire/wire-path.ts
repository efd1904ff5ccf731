/** Where agencies send their messages: the slug of the source stands at its end. */
export const wirePath = '/wire/:source';

export function isForWire(url: string): boolean {
  return url.startsWith('/wire/');
}
