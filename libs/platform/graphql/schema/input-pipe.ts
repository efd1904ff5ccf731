import { ValidationPipe } from '@nestjs/common';
import { inputFaults } from './input-faults.js';
import { InvalidInput } from './invalid-input.js';

/**
 * Checks every input against its class before a resolver sees it, and makes it an instance of that class. A property
 * without a rule is refused: nobody has thought about what may be in it.
 *
 * @throws {InvalidInput} with all faults at once
 */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: true, value: false },
    exceptionFactory: (errors) => new InvalidInput(inputFaults(errors)),
  });
}
