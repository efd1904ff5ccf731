import { decoratorsOf, importedNames } from './decorators.js';

const rootFields = ['Query', 'Mutation', 'Subscription'];
const routes = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Options', 'Head', 'All', 'Search', 'Sse'];

/**
 * Access is denied unless a field allows it. This rule finds omissions before an attacker does: every GraphQL root field and every HTTP
 * route has exactly one of `@Public()` and `@Requires(...)`, from `@kopij/identity`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const rootFieldNamesItsAccess = {
  meta: {
    type: 'problem',
    docs: { description: 'every root field and route names its access' },
    schema: [],
    messages: {
      missing: '`{{entry}}` is open to callers and names no access: add @Public() or @Requires(...).',
      several:
        '`{{entry}}` names its access {{count}} times: which one holds is not for the reader to guess.',
      unguarded: '@{{access}} guards root fields and routes only; here it protects nothing.',
    },
  },
  create(context) {
    const imported = importedNames(context.sourceCode.ast);

    /** @type {(decorator: import('./decorators.js').Decorator) => boolean} */
    const opensAnEntry = ({ source, name }) =>
      (source === '@nestjs/graphql' && rootFields.includes(name)) ||
      (source === '@nestjs/common' && routes.includes(name));

    /** @type {(decorator: import('./decorators.js').Decorator) => boolean} */
    const namesAccess = ({ source, name }) =>
      (name === 'Public' || name === 'Requires') &&
      // Inside libs/identity itself, the two are imported from a file in the same folder.
      (source === '@kopij/identity' || source.startsWith('.'));

    /** @param {import('./decorators.js').Node} node */
    function checkMember(node) {
      const decorators = decoratorsOf(node, imported);
      const accesses = decorators.filter(namesAccess);
      const entry = decorators.find(opensAnEntry);
      if (entry && accesses.length === 0) {
        context.report({ node, messageId: 'missing', data: { entry: `@${entry.name}` } });
      }
      if (entry && accesses.length > 1) {
        const data = { entry: `@${entry.name}`, count: String(accesses.length) };
        context.report({ node, messageId: 'several', data });
      }
      if (!entry) accesses.forEach(reportUnguarded);
    }

    /** @param {import('./decorators.js').Decorator} access */
    function reportUnguarded(access) {
      context.report({ node: access.node, messageId: 'unguarded', data: { access: access.name } });
    }

    return {
      MethodDefinition: checkMember,
      PropertyDefinition: checkMember,
      ClassDeclaration: (node) => {
        decoratorsOf(node, imported).filter(namesAccess).forEach(reportUnguarded);
      },
    };
  },
};
