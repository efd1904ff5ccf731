import { Kind, parse } from 'graphql';
import type { Workplace } from './workplace.js';

/** What is asked of the server at a workplace. */
export class Requests {
  private readonly variables: Record<string, unknown> = {};
  private person = 'nobody';

  constructor(private readonly workplace: Workplace) {}

  /** Who asks from now on: a role or an e-mail address for which a token was printed, or `nobody`. */
  by(person: string): void {
    this.person = person;
  }

  /** What a variable stands for from now on. */
  keep(name: string, value: unknown): void {
    if (value === undefined) throw new Error(`There is nothing that $${name} could stand for.`);
    this.variables[name] = value;
  }

  /** @returns the whole answer */
  async send(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
    const [operation] = parse(query).definitions;
    const names = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
    const kept = names.map(
      ({ variable }) => [variable.name.value, this.variables[variable.name.value]] as const,
    );
    const response = await fetch(`${this.workplace.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.authorization() },
      body: JSON.stringify({ query, variables: { ...Object.fromEntries(kept), ...variables } }),
    });
    return response.json();
  }

  private authorization(): Record<string, string> {
    if (this.person === 'nobody') return {};
    const ofRole = new RegExp(`${this.person.toUpperCase()} +(kopij_\\S+)`);
    const ofPerson = new RegExp(`^A token for .*<${this.person}>[^]*?^(kopij_\\S+)`, 'm');
    const [, token] = ofRole.exec(this.workplace.log) ?? ofPerson.exec(this.workplace.log) ?? [];
    if (token === undefined) throw new Error(`Nobody has printed a token for: ${this.person}`);
    return { authorization: `Bearer ${token}` };
  }
}
