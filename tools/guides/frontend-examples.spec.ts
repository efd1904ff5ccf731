import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { isAsShown } from './is-as-shown.js';
import { readExamples, type ShownProgram } from './read-examples.js';
import { serveDemo, type ServedDemo } from './served-demo.js';

const guide = readFileSync('docs/frontend-teams.md', 'utf8');
const examples = readExamples(guide, (heading) => heading === 'Recipes');

describe('the examples for frontend teams', () => {
  let demo: ServedDemo;
  beforeAll(async () => {
    demo = await serveDemo();
  });
  afterAll(() => demo.close());

  async function ask(query: string, variables: object = {}, token = ''): Promise<Record<string, never>> {
    const headers = {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${demo.url}/graphql`, { method: 'POST', headers, body });
    return (await response.json()) as Record<string, never>;
  }

  /** What the text of a section says has happened before. */
  const before: Readonly<Record<string, () => Promise<void>>> = {
    'Withheld text': async () => {
      const admin = /ADMIN +(\S+)/.exec(demo.log())?.[1] ?? '';
      const { data } = await ask('{ agencies { id code version } }', {}, admin);
      const { agencies } = data as unknown as { agencies: { id: string; code: string; version: number }[] };
      const afp = agencies.find(({ code }) => code === 'AFP');
      const input = { agencyId: afp?.id, expectedVersion: afp?.version, licence: { web: false } };
      const change = `mutation ($input: UpdateAgencyInput!) { updateAgency(input: $input) { userErrors { code message } } }`;
      expect(await ask(change, { input }, admin)).toEqual({ data: { updateAgency: { userErrors: [] } } });
    },
  };

  it.each(examples)('are answered as they are shown: $heading', async ({ heading, shown }) => {
    await before[heading]?.();
    if (shown.kind === 'PROGRAM') return runsAsShown(shown);
    const { document, variables, answer } = shown;
    const given = await ask(document, variables);
    if (!isAsShown(answer, given)) expect(given).toEqual(answer);
  });

  function runsAsShown({ text }: ShownProgram): void {
    const sent: unknown[] = [];
    const redirect = (...to: unknown[]) => void sent.push(to);
    for (const requestedPath of ['/nieuws/nu', '/nieuws/vroeger']) {
      runInNewContext(text, { article: { path: '/nieuws/nu' }, requestedPath, redirect });
    }
    expect(sent).toEqual([[301, '/nieuws/nu']]);
  }
});
