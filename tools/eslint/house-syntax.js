/** What the house does not write, as options of ESLint's `no-restricted-syntax`. */

/** A rule never asks the machine for the time, so that a test can hold it still. */
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

/** The environment is read once, validated and typed; everything else is given a Config. */
export const environment = [
  {
    selector:
      ':not(CallExpression[callee.name="readConfig"]) > MemberExpression[object.name="process"][property.name="env"]',
    message: 'Take the setting from the Config: the environment is only ever handed, whole, to readConfig.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
    message: '`process` is a global; importing it hides from this check that the environment is read.',
  },
];

/** A test that does not run protects nobody, and one that runs alone hides all the others. */
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

/** How long something took says more about the machine and its other users than about the code. */
export const timedTests = [
  {
    selector:
      'CallExpression[callee.name="expect"] BinaryExpression[operator="-"] > CallExpression.left[callee.property.name="now"]',
    message: 'Expect work `toScaleLinearlyTo` a size: no absolute time holds on every machine.',
  },
];
