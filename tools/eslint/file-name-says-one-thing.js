import { relative, sep } from 'node:path';

// A drawer is a file for everything without a better name: `publish.ts` says what it does, `publish.service.ts` does not.
const drawers = /(^|[./-])(services?|utils?|helpers?|common|misc|shared)([./]|$)/;
const frontDoor = /^libs\/[^/]+\/index\.ts$/;
const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/**
 * A folder is named after something that the newsroom talks about, and a file after something that the newsroom does or keeps. Names are in
 * kebab-case and no drawers; `index.ts` is only the public interface of a lib.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const fileNameSaysOneThing = {
  meta: {
    type: 'suggestion',
    docs: { description: 'a file is named after the one thing in it' },
    schema: [],
    messages: {
      drawer: '`{{path}}` is a drawer: name the file after the one thing it does.',
      index: '`{{path}}`: only a lib has an index, which is its public interface.',
      letters: '`{{path}}` is not in kebab-case.',
    },
  },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    return {
      Program(node) {
        if (drawers.test(path)) context.report({ node, messageId: 'drawer', data: { path } });
        if (/(^|\/)index\.[jt]s$/.test(path) && !frontDoor.test(path)) {
          context.report({ node, messageId: 'index', data: { path } });
        }
        if (!path.split('/').every((part) => kebabCase.test(part))) {
          context.report({ node, messageId: 'letters', data: { path } });
        }
      },
    };
  },
};
