/** Turns the text of an environment variable into a value, or says what it should have been. */
export interface Reader<T> {
  /** @throws {WrongValue} when the text is not such a value */
  parse(text: string): T;
}

/** Says what the value should have been; the caller names the variable. */
export class WrongValue extends Error {}

export const readText: Reader<string> = { parse: (text) => text };

export const readBoolean: Reader<boolean> = {
  parse(text) {
    if (text === 'true' || text === '1') return true;
    if (text === 'false' || text === '0') return false;
    throw new WrongValue('must be true or false');
  },
};

export function readInteger(min: number, max: number): Reader<number> {
  return {
    parse(text) {
      const value = /^\d{1,12}$/.test(text) ? Number(text) : NaN;
      if (value >= min && value <= max) return value;
      throw new WrongValue(`must be a whole number from ${min} to ${max}`);
    },
  };
}

export function readChoice<const T extends string>(choices: readonly T[]): Reader<T> {
  return {
    parse(text) {
      const choice = choices.find((candidate) => candidate === text);
      if (choice !== undefined) return choice;
      throw new WrongValue(`must be one of ${choices.join(', ')}`);
    },
  };
}

export const readDatabaseUrl: Reader<string> = {
  parse(text) {
    if (/^sqlite:.+/.test(text)) return text;
    if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
    throw new WrongValue('must be sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/NAME');
  },
};
