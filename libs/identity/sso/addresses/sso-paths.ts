/**
 * Where somebody is sent whom a provider has proven and of whom a second factor is asked: to a page of the newsroom, with the secret of
 * the sign-in in the fragment. Always the same one, so that no link to Kopij decides who gets the secret.
 */
export const finishPath = '/sign-in/finish';

/** Where a sign-in with an identity provider begins. @param id of the provider, or the name of a parameter for a router */
export function startPath(id: string): string {
  return `/sign-in/sso/${id}`;
}

/** Where the provider sends people back to. Operators enter it at the provider. */
export function callbackPath(id: string): string {
  return `${startPath(id)}/callback`;
}

/** Where people are sent after they have signed out at the provider. */
export const signedOutPath = '/signed-out';
