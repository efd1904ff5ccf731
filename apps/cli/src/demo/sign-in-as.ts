import { CliFault } from '../cli-fault.js';

const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { message } } }';

/**
 * Signs somebody in with their password, at a server that is running. Gives what a browser is to keep: the values of `Set-Cookie`.
 *
 * @param url of the server, without a slash at the end
 */
export async function signInAs(
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({ query: document, variables: { input: { email, password } } }),
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length === 0) throw new CliFault(`${email} cannot sign in: ${await response.text()}`);
  return cookies;
}
