import { existsSync, readdirSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { commandsOf, shownCommandsOf } from './commands-of.js';
import { faultsIn } from './faults-in.js';
import { foldersIn } from './folders-in.js';
import { isAsShown } from './is-as-shown.js';
import { type Step, type StepKind } from './read-steps.js';
import { Requests } from './requests.js';
import { ShownIds } from './shown-ids.js';
import { Workplace } from './workplace.js';

/** Does what a guide says, step by step, in a newsroom of its own. */
export class GuideFollower {
  private readonly workplace = new Workplace();
  private readonly requests = new Requests(this.workplace);
  private readonly ids = new ShownIds();
  /** Of the last request, or what the last commands printed. */
  private answer: unknown = null;

  private readonly ways: Readonly<Record<StepKind, (step: Step, after?: Step) => void | Promise<void>>> = {
    as: ({ words }) => this.requests.by(words),
    graphql: async ({ text, variables }, after) => {
      this.answer = await this.requests.send(text, variables);
      if (after?.kind !== 'json') expect(faultsIn(this.answer)).toEqual([]);
    },
    json: ({ text }) => {
      const shown: unknown = JSON.parse(text);
      const given = this.parsed();
      if (!isAsShown(shown, given)) expect(given).toEqual(shown);
    },
    let: ({ words }) => {
      const [, name = '', path = ''] = /^\$(\w+) = ([\w.]+)$/.exec(words) ?? [];
      const value = at(this.parsed(), ['data', ...path.split('.')]);
      this.requests.keep(name, value);
      this.workplace.keep(name, String(value));
    },
    sh: async ({ text }) => {
      this.answer = '';
      for (const command of commandsOf(text)) {
        const { printed, code } = await this.workplace.run(this.ids.inCommand(command));
        if (code !== 0) throw new Error(`${command}\nended with ${code}:\n${printed}`);
        this.answer = printed;
      }
    },
    transcript: async ({ text }) => {
      for (const { command, output } of shownCommandsOf(text)) {
        const { printed } = await this.workplace.run(this.ids.inCommand(command));
        this.demandShown(output, printed);
      }
    },
    text: ({ text }) => this.demandShown(text, String(this.answer)),
    js: ({ text }) => followProgram(text),
    stop: () => this.workplace.stopServers(),
    file: ({ words, text }) => this.workplace.write(words, text),
    folders: ({ text }) => {
      const folders = foldersIn(text);
      expect(folders.filter((folder) => !existsSync(folder))).toEqual([]);
      const rooms = ['apps', 'libs'].flatMap((parent) =>
        readdirSync(parent).map((name) => `${parent}/${name}`),
      );
      expect(folders).toEqual(expect.arrayContaining(rooms));
    },
    // A test of the rules draws it, and compares: libs/editorial/workflow/documented-workflow.spec.ts.
    'workflow-diagram': ({ text }) => expect(text).toMatch(/^stateDiagram-v2\n/),
  };

  /**
   * @param after the step behind it, which may show its answer
   * @throws {Error} when anything is not as the guide shows it
   */
  async follow(step: Step, after?: Step): Promise<void> {
    await this.ways[step.kind](step, after);
  }

  close(): Promise<void> {
    return this.workplace.close();
  }

  private parsed(): unknown {
    return typeof this.answer === 'string' ? JSON.parse(this.answer) : this.answer;
  }

  private demandShown(shown: string, printed: string): void {
    // A guide cannot show which line ends there are.
    const lines = printed.replaceAll('\r\n', '\n').trimEnd();
    if (!this.ids.isAsShown(shown.trimEnd(), lines)) expect(printed).toBe(shown);
  }
}

/** The part of an answer under names with dots between them, and numbers in lists. */
function at(answer: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], answer);
}

/** A program that decides whether a page redirects. */
function followProgram(text: string): void {
  const sent: unknown[] = [];
  const redirect = (...to: unknown[]) => void sent.push(to);
  for (const requestedPath of ['/nieuws/nu', '/nieuws/vroeger']) {
    runInNewContext(text, { article: { path: '/nieuws/nu' }, requestedPath, redirect });
  }
  expect(sent).toEqual([[301, '/nieuws/nu']]);
}
