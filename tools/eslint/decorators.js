/**
 * ESTree has no decorators; these types describe the parts of typescript-eslint's nodes that are used here.
 *
 * @typedef {import('eslint').Rule.Node} Node
 * @typedef {Node & { name?: string, callee?: Expression, object?: Expression, property?: Expression }} Expression
 *
 * A decorator, by its exported name and the module that exports it, whatever its local name is.
 * @typedef {{ node: Node, name: string, source: string }} Decorator
 */

/**
 * What every imported name refers to.
 *
 * @param {import('eslint').AST.Program} program
 * @returns by local name; a namespace import has the name `*`
 */
export function importedNames(program) {
  /** @type {Map<string, { name: string, source: string }>} */
  const names = new Map();
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    const source = String(statement.source.value);
    for (const { local, ...specifier } of statement.specifiers) {
      const exported = 'imported' in specifier ? specifier.imported : null;
      names.set(local.name, { name: exported && 'name' in exported ? exported.name : '*', source });
    }
  }
  return names;
}

/**
 * The imported decorators of a class or of one of its members.
 *
 * @param {Node} node
 * @param {ReturnType<typeof importedNames>} imported
 * @returns {Decorator[]}
 */
export function decoratorsOf(node, imported) {
  const { decorators } = /** @type {{ decorators?: { expression: Expression }[] }} */ (node);
  return (decorators ?? []).flatMap(({ expression }) => {
    const origin = originOf(expression.callee ?? expression, imported);
    return origin ? [{ node: expression, ...origin }] : [];
  });
}

/**
 * @param {Expression} called
 * @param {ReturnType<typeof importedNames>} imported
 */
function originOf(called, imported) {
  if (called.name !== undefined) return imported.get(called.name);
  const namespace = imported.get(called.object?.name ?? '');
  const name = called.property?.name;
  return namespace && name !== undefined ? { name, source: namespace.source } : undefined;
}
