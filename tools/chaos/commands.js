/**
 * A command of an editor, and its outcome.
 *
 * @typedef {{ key: string, runs: { text: string }[] }} Paragraph
 * @typedef {{ id: string, version: number, revision: number, state: string, liveRevision: number | null, content: { blocks: Paragraph[] } }} Manuscript
 * @typedef {{ manuscript: Manuscript | null, codes: string[] }} Outcome
 * @typedef {'create' | 'edit' | 'editBlocks' | 'commit' | 'submit' | 'approve' | 'publish' | 'schedule' | 'correct' | 'unpublish' | 'kill'} Action
 *
 * @typedef {object} Command
 * @property {Action} action
 * @property {string} key the idempotency key, for repeating a command that got no response
 * @property {string} actorId
 * @property {Record<string, unknown> & { manuscriptId?: string, expectedVersion?: number }} input
 * @property {readonly { key: string, text: string }[]} puts paragraphs that are in what comes of it, as they were sent
 * @property {Outcome | null} outcome null until a response has arrived
 */

/** With the name of its entry in the history, if that is another one. @type {Record<Action, { mutation: string, input: string, entry?: string }>} */
const mutations = {
  create: { mutation: 'createManuscript', input: 'CreateManuscriptInput' },
  edit: { mutation: 'editManuscript', input: 'EditManuscriptInput' },
  editBlocks: { mutation: 'editBlocks', input: 'EditBlocksInput', entry: 'edit' },
  commit: { mutation: 'editManuscript', input: 'EditManuscriptInput', entry: 'edit' },
  submit: { mutation: 'submitManuscript', input: 'SubmitManuscriptInput' },
  approve: { mutation: 'approveManuscript', input: 'ApproveManuscriptInput' },
  publish: { mutation: 'publishManuscript', input: 'PublishManuscriptInput' },
  schedule: { mutation: 'scheduleManuscript', input: 'ScheduleManuscriptInput' },
  correct: { mutation: 'correctArticle', input: 'CorrectArticleInput' },
  unpublish: { mutation: 'unpublishArticle', input: 'UnpublishArticleInput' },
  kill: { mutation: 'killArticle', input: 'KillArticleInput' },
};

// Commands accept either id; the comparison with the database uses the article's.
const shown =
  'id: articleId version revision state liveRevision content { blocks { ... on Paragraph { key runs { text } } } }';

/** What the history calls it. @param {Action} action */
export function entryOf(action) {
  return mutations[action].entry ?? action;
}

/**
 * Sends a command. Rejects if there is no response, or one that no editor should get.
 *
 * @param {string} url
 * @param {string} token
 * @param {Command} command
 * @returns {Promise<Outcome>}
 */
export async function send(url, token, { action, key, input }) {
  const { mutation, input: type } = mutations[action];
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { manuscript { ${shown} } userErrors { code } } }`;
  const { it } = /** @type {{ it: { manuscript: Manuscript | null, userErrors: { code: string }[] } }} */ (
    await ask(url, token, { query, variables: { input: { ...input, idempotencyKey: key } } })
  );
  return { manuscript: it.manuscript, codes: it.userErrors.map(({ code }) => code) };
}

/** @param {string} url @param {string} token @param {string} id @returns {Promise<Manuscript | null>} */
export async function look(url, token, id) {
  const query = `query ($id: ID!) { manuscript(id: $id) { ${shown} } }`;
  const answer = await ask(url, token, { query, variables: { id } });
  return /** @type {{ manuscript: Manuscript | null }} */ (answer).manuscript;
}

/**
 * @param {string} url
 * @param {string | null} token null: as a reader
 * @param {{ query: string, variables: Record<string, unknown> }} operation
 */
export async function ask(url, token, operation) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(operation),
  });
  const answer = /** @type {{ data?: Record<string, unknown> | null, errors?: unknown }} */ (
    await response.json()
  );
  if (!answer.data || answer.errors) throw new UnexpectedAnswer(JSON.stringify(answer));
  return answer.data;
}

/** The server responded with an error, which a kill can never cause. */
export class UnexpectedAnswer extends Error {}
