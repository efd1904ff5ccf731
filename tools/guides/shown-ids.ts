const form = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/**
 * Which ids of the newsroom that a guide is followed in are those that the guide shows. An id that stands in what a command
 * prints is learned there, and meant wherever it stands later on.
 */
export class ShownIds {
  private readonly actual = new Map<string, string>();

  /** @throws {Error} when the guide has not shown where an id comes from */
  inCommand(command: string): string {
    return command.replaceAll(form, (shown) => {
      const actual = this.actual.get(shown);
      if (actual === undefined)
        throw new Error(`The guide uses ${shown} and does not say where it comes from.`);
      return actual;
    });
  }

  /**
   * Whether a text is the one that is shown. `...` stands for anything; instants, months, ages, hashes and tokens have to be of the same
   * form; the same id has to be the same one.
   */
  isAsShown(shown: string, actual: string): boolean {
    const found: string[] = [];
    const pattern = shown.split(variable).map((piece, at) => {
      if (at % 2 === 0) return escaped(piece);
      if (!new RegExp(form).test(piece)) return forms.find(([each]) => each.test(piece))?.[1] ?? '';
      const known = this.actual.get(piece);
      if (known !== undefined) return known;
      if (found.includes(piece)) return `\\${found.indexOf(piece) + 1}`;
      found.push(piece);
      return `(${form.source})`;
    });
    const match = new RegExp(`^${pattern.join('')}$`).exec(actual);
    found.forEach((id, at) => match && this.actual.set(id, match[at + 1] ?? ''));
    return match !== null;
  }
}

const forms: readonly (readonly [RegExp, string])[] = [
  [/^\.{3}$/, '[^]*?'],
  [/^\d{4}-\d\d$/, '\\d{4}-\\d\\d'],
  [/^\d{4}-/, '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z'],
  [/geleden$|^zojuist$/, '(?:zojuist|\\d+ [a-z]+ geleden)'],
  [/^[\da-f]{64}$/, '[\\da-f]{64}'],
  [/^kopij_/, 'kopij_[\\da-f]{32}'],
];

const variable =
  /(\.{3}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|(?<![\w-])\d{4}-\d\d(?![\w-])|zojuist|\d+ [a-z]+ geleden|[\da-f]{64}|kopij_[\da-f]{32})/;

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
