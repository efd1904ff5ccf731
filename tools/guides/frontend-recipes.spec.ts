import { readFileSync } from 'node:fs';
import { readRecipes, type Recipe } from './read-recipes.js';
import { serveDemo, type ServedDemo } from './served-demo.js';
import { Site } from './site.js';

const recipes = readRecipes(readFileSync('docs/frontend-teams.md', 'utf8'));

describe('the recipes for frontend teams', () => {
  let demo: ServedDemo;
  let site: Site;
  beforeAll(async () => {
    demo = await serveDemo();
    site = new Site();
  });
  afterAll(async () => {
    await demo.close();
    site.remove();
  });

  const urlFor = async ({ trustedDocuments }: Recipe): Promise<string> =>
    trustedDocuments === null ? demo.url : (await demo.trusting(site.path(trustedDocuments))).url;

  it('are for all the clients and tools that the guide promises', () => {
    expect(recipes.map(({ title }) => title)).toEqual([
      'Plain fetch',
      'An export',
      'Following changes',
      'Live',
      'Apollo Client',
      'Apollo Client, by hash',
      'Graphcache (urql)',
      'Relay',
      'GraphQL Code Generator',
      'gql.tada',
      'Federation',
    ]);
    for (const { steps } of recipes) expect(steps.at(-1)?.kind).toBe('OUTPUT');
  });

  // In the order of the page: one site follows them all.
  it.each(recipes)('run as they are written: $title', async (recipe) => {
    let program = '';
    for (const step of recipe.steps) {
      if (step.kind === 'COMMANDS') await site.execute(step.text);
      else if (step.kind === 'FILE') {
        site.write(step.name, step.text);
        if (step.name.startsWith('src/')) program = step.name;
      } else expect(await site.output(program, await urlFor(recipe))).toBe(step.text);
    }
  });

  it('have no fault of types', async () => {
    await site.checkTypes();
  });
});
