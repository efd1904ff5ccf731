import { kopij } from '../kopij.js';
import { ask } from '../server.js';
import { sectionIdOf } from '../write-cycle.js';

const create = `mutation ($content: ContentInput!) { it: createManuscript(input: { content: $content }) { manuscript { id } userErrors { message } } }`;
const choose = `mutation ($input: FollowLinkInput!) { it: resetPassword(input: $input) { userErrors { message } } }`;
const signIn = `mutation ($input: SignInInput!) { it: signIn(input: $input) { userErrors { message } } }`;

const password = 'vier boten onder de sluis';

/** How many drafts there are beside the texts. */
export const cards = 500;

/** How many blocks a text has. */
const blocks = 300;

const sentence =
  'De veerdienst over de fjord is maandag hervat, nadat een storm de boten drie dagen in de haven had gehouden.';

/**
 * Drafts, in a newsroom of which nothing else is known; somebody who can sign in; and a way to write long texts, each as the others.
 *
 * @param {import('../kopij.js').Build} build
 * @param {string} url of a server of it
 * @param {ReturnType<typeof import('../kopij.js').hireEditor>} editor
 * @returns {Promise<{ email: string, writeText: () => Promise<string> }>} writeText gives the id of its manuscript
 */
export async function fillNewsroom(build, url, { token, section }) {
  const sectionId = await sectionIdOf(url, section);
  /** @param {object} content */
  const make = async (content) => {
    const made = await ask(url, { query: create, variables: { content: { sectionId, ...content } } }, token);
    const { manuscript, userErrors } =
      /** @type {{ manuscript: { id: string } | null, userErrors: object[] }} */ (made['it']);
    if (!manuscript) throw new Error(JSON.stringify(userErrors));
    return manuscript.id;
  };
  const numbers = Array.from({ length: cards }, (_, at) => at);
  while (numbers.length > 0) await Promise.all(numbers.splice(0, 20).map((at) => make(cardAt(at))));
  const writeText = () =>
    make({
      headline: 'Een lang verhaal over de veerdienst',
      blocks: Array.from({ length: blocks }, (_, at) => blockAt(at)),
    });
  return { email: await choosePassword(build, url), writeText };
}

/** @param {number} at */
function cardAt(at) {
  const headline = `Veerdienst over de fjord hervat, bericht ${at}`;
  return { headline, blocks: [{ paragraph: { text: sentence } }] };
}

/** Paragraphs, with a heading and a quote now and then. @param {number} at */
function blockAt(at) {
  const key = `b${at}`;
  if (at % 20 === 10) return { heading: { key, level: 2, text: `Deel ${at}` } };
  if (at % 20 === 15) return { quote: { key, text: 'Eindelijk.', attribution: 'een schipper' } };
  return { paragraph: { key, text: `${at}. ${sentence}` } };
}

/** @param {import('../kopij.js').Build} build @param {string} url @returns {Promise<string>} the address of whom it belongs to */
async function choosePassword(build, url) {
  const email = 'studio@newsroom.example';
  kopij(build, 'user', 'create', '--name', 'Studio', '--email', email, '--role', 'EDITOR');
  const [, token = ''] = kopij(build, 'user', 'reset', email).trim().split('#');
  await ask(url, { query: choose, variables: { input: { token, password } } });
  return email;
}

/**
 * Signs in, in a browser: what it keeps is given to others.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} email
 */
export async function signedIn(browser, url, email) {
  const context = await browser.newContext();
  const answer = await context.request.post(`${url}/graphql`, {
    headers: { 'apollo-require-preflight': 'true' },
    data: { query: signIn, variables: { input: { email, password } } },
  });
  const state = await context.storageState();
  await context.close();
  if (state.cookies.length === 0) throw new Error(await answer.text());
  return state;
}
