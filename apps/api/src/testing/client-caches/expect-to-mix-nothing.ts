import { at, openDeskOverHttp, type DeskOverHttp, type SeenManuscript } from '../desk-over-http.js';
import { documents, type Question } from './questions.js';

/** The normalized store of a client, filled over the network. */
export interface ClientStore {
  /** Asks the server, and keeps the answer. */
  ask(question: Question): Promise<unknown>;
  /** What the store holds, without asking anybody. */
  recall(question: Question): unknown;
}

/**
 * Fills one store with two articles, two revisions of each, both previews and a tombstone, and expects every answer to be there
 * as the server gave it. All bodies have blocks of the same keys, as bodies of imports do.
 *
 * @param open a store of an editor's
 */
export async function expectToMixNothing(
  open: (server: { url: string; token: string }) => ClientStore | Promise<ClientStore>,
): Promise<void> {
  const desk = await openDeskOverHttp();
  try {
    const store = await open({ url: `${desk.server.url}/graphql`, token: desk.tokens.editor });
    const heard: [Question, unknown][] = [];
    for await (const question of questions(desk)) {
      heard.push([question, await desk.look(documents[question.document], question.variables)]);
      await store.ask(question);
    }
    expect(heard.length).toBeGreaterThan(15);
    for (const [question, answer] of heard) {
      expect([question, bare(await store.recall(question))]).toEqual([question, bare(answer)]);
    }
  } finally {
    await desk.server.close();
  }
}

async function* questions(desk: DeskOverHttp): AsyncGenerator<Question> {
  const [ferry, bridge] = [await revised(desk, 'De pont'), await revised(desk, 'De brug')];
  const killed = await desk.published({ headline: 'Dit klopt niet' });

  yield { document: 'list', variables: {} };
  for (const { id, articleId } of [ferry, bridge]) {
    yield { document: 'reader', variables: { id: articleId } };
    yield { document: 'desk', variables: { id } };
    // The other way round, and by the id of the article.
    yield { document: 'desk', variables: { id: articleId } };
    for (const node of [id, articleId, `preview:${articleId}`]) {
      yield { document: 'node', variables: { id: node } };
    }
  }
  const variables = { id: killed.articleId };
  yield { document: 'reader', variables };
  await desk.done('killArticle', desk.tokens.editor, { ...at(killed), reason: 'Onjuist.' });
  yield { document: 'tombstone', variables };
  yield { document: 'desk', variables: { id: bridge.id } };
}

/** An article that is live as it was first written, and has been written again since. */
async function revised(desk: DeskOverHttp, subject: string): Promise<SeenManuscript> {
  const body = (...texts: string[]) => [
    ...texts.map((text, place) => ({ paragraph: { key: `p${place + 1}`, text: `${subject} ${text}.` } })),
    { heading: { key: 'h1', text: subject } },
  ];
  const live = await desk.published({ headline: `${subject} is open`, blocks: body('is open', 'was dicht') });
  const blocks = body('is weer open', 'was dicht', 'blijft open');
  const content = { headline: `${subject} is weer open`, blocks };
  return desk.done('editManuscript', desk.tokens.reporter, { ...at(live), content });
}

/** Without the names of types, which clients ask for on their own. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (name, part: unknown) => (name === '__typename' ? undefined : part)),
  );
}
