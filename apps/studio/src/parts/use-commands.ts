import { useLayoutEffect } from 'react';
import { useLatest } from './use-latest.js';

/** Something that can be done here and now, in words. */
export interface Command {
  readonly text: string;
  readonly run: () => void;
}

const offered = new Map<symbol, () => readonly Command[]>();

/** Offers commands in the palette (Ctrl+K) for as long as what calls this is shown, and as soon as it is. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useLatest(commands);
  useLayoutEffect(() => {
    const me = Symbol('commands');
    offered.set(me, () => latest.current);
    return () => {
      offered.delete(me);
    };
  }, [latest]);
}

/** All commands that are offered now. */
export function commandsHere(): readonly Command[] {
  return [...offered.values()].flatMap((commands) => commands());
}
