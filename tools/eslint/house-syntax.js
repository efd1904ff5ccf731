/** Syntax that this project does not use, as options of ESLint's `no-restricted-syntax`. */

/** Rules never read the machine's clock, so that tests can control the time. */
export const machineTime = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take the time from the injected Clock.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Take the time from the injected Clock.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Take the time from the injected Clock.',
  },
];

/** The environment is read, validated and typed once; all other code receives a Config. */
export const environment = [
  {
    selector:
      ':not(CallExpression[callee.name="readConfig"]) > MemberExpression[object.name="process"][property.name="env"]',
    message: 'Take the setting from the Config: process.env may only be passed, as a whole, to readConfig.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
    message: '`process` is a global; if it is imported, this check cannot see that the environment is read.',
  },
];

const otherWay = 'Make it a statement: findRows, updateRow, statement ... (docs/adr/0042).';

/** TypeORM owns the schema; all statements that the program runs are built in one way. */
export const repositories = [
  {
    selector: 'CallExpression[callee.type="MemberExpression"][arguments.0.name=/Entity$/]',
    message: otherWay,
  },
  {
    selector: 'MemberExpression[property.name=/^(createQueryBuilder|getRepository)$/]',
    message: otherWay,
  },
  {
    selector:
      'CallExpression[callee.property.name="query"] > MemberExpression.callee[object.name=/^(tx|manager|reader|runner|queryRunner)$/]',
    message: otherWay,
  },
  {
    selector:
      'CallExpression[callee.property.name="query"] > MemberExpression.callee[object.property.name=/^(manager|reader|writer|queryRunner)$/]',
    message: otherWay,
  },
];

/** A skipped test protects nothing, and a test with `only` skips all the others. */
export const sleepingTests = [
  {
    selector:
      'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(skip|only|todo|failing)$/]',
    message: 'Every test runs, every time.',
  },
  {
    selector: 'CallExpression > Identifier.callee[name=/^(fdescribe|fit|xdescribe|xit|xtest)$/]',
    message: 'Every test runs, every time.',
  },
];

/** An elapsed time says more about the machine and its other users than about the code. */
export const timedTests = [
  {
    selector:
      'CallExpression[callee.name="expect"] BinaryExpression[operator="-"] > CallExpression.left[callee.property.name="now"]',
    message: 'Expect work `toScaleLinearlyTo` a size: no absolute time holds on every machine.',
  },
];
