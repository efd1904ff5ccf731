import { once } from 'node:events';
import { join } from 'node:path';
import { startProgram } from '@kopij/testing';
import type { ProviderCommand, ProviderPerson, ProviderStart } from './provider-commands.js';

/** A real identity provider, in its own process, over HTTP on this machine. */
export interface RunningProvider {
  readonly issuer: string;
  /** Lets somebody sign in there. */
  know(id: string, person: ProviderPerson): Promise<unknown>;
  /** Puts its clock wrong by so many seconds. */
  shift(seconds: number): Promise<unknown>;
  /** Gives it a new key to sign with, which it does not publish if it is hidden. */
  rotate(isHidden?: boolean): Promise<unknown>;
  /** How many times a code was brought to it. */
  tokenRequests(): Promise<number>;
  close(): Promise<void>;
}

export async function startIdentityProvider(start: ProviderStart): Promise<RunningProvider> {
  const program = await startProgram(join(__dirname, 'program'), JSON.stringify(start));
  const child = program.process;
  const heard = async (): Promise<Record<string, unknown>> => {
    const [message] = (await Promise.race([
      once(child, 'message'),
      program.ended().then(() => Promise.reject(new Error('The identity provider has ended.'))),
    ])) as [Record<string, unknown>];
    return message;
  };
  const tell = (command: ProviderCommand): Promise<Record<string, unknown>> => {
    const answer = heard();
    child.send(command);
    return answer;
  };
  const { url } = await heard();
  return {
    issuer: String(url),
    know: (id, person) => tell({ do: 'know', id, person }),
    shift: (seconds) => tell({ do: 'shift', seconds }),
    rotate: (isHidden = false) => tell({ do: 'rotate', isHidden }),
    tokenRequests: async () => Number((await tell({ do: 'nothing' }))['tokenRequests']),
    close: () => program.kill(),
  };
}
