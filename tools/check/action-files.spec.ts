import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { availableActions } from '@kopij/editorial';

const top = resolve(__dirname, '../..');

/** The source files of the program, without tests, examples, and what only calls it: the demo and the studio. */
const sources = ['libs/editorial/workflow', 'libs/articles', 'apps'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter(
      (path) =>
        path.endsWith('.ts') && !/\.spec\.ts$|\/testing\/|\/graphiql\/|\/demo\/|^apps\/studio\//.test(path),
    )
    .map((path) => ({ path, text: readFileSync(join(top, path), 'utf8') })),
);

/** The room of each action's use case, and the name of its class. */
const places = new Map(
  sources
    .filter(({ path }) => /^libs\/articles\/\w+\/\w+-actions\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^ {2}(\w+): (\w+),$/gm)].map(([, action = '', useCase = '']) => [
        action,
        { room: dirname(path), useCase },
      ]),
    ),
);

/** The files that mention an action. Other rooms that call its use case do not count: they need not change with it. */
function filesOf(action: string): string[] {
  const place = places.get(action);
  if (!place) return [];
  const { room, useCase } = place;
  const file = useCase.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  const ofUseCase = new RegExp(`\\b(${useCase}|useCases\\.${action})`);
  const ofRule = new RegExp(`\\b${action}:|'${action}'`);
  return sources
    .filter(({ path, text }) => {
      if (path.startsWith('libs/editorial/')) return ofRule.test(text);
      if (path.startsWith('libs/articles/') && ![room, 'libs/articles'].includes(dirname(path))) return false;
      return ofUseCase.test(text) || basename(path).startsWith(`${file}.`);
    })
    .map(({ path }) => path);
}

describe('an action of the workflow', () => {
  // Its row, its wording, its use case, its mutation, its room's list and its command.
  it.each(availableActions)('is added or changed in six files at most: %s', (action) => {
    const files = filesOf(action);
    expect(files.length).toBeGreaterThan(4);
    expect(files.length > 6 ? files : []).toEqual([]);
  });
});
