import { useLayoutEffect, useRef } from 'react';

/** Something that can be done here and now, in words. */
export interface Command {
  readonly text: string;
  readonly run: () => void;
}

const offered = new Map<symbol, () => readonly Command[]>();

/** Offers commands in the palette (Ctrl+K) for as long as what calls this is shown, and as soon as it is. */
export function useCommands(commands: readonly Command[]): void {
  const current = useRef(commands);
  useLayoutEffect(() => {
    current.current = commands;
  });
  useLayoutEffect(() => {
    const me = Symbol('commands');
    offered.set(me, () => current.current);
    return () => {
      offered.delete(me);
    };
  }, []);
}

/** All commands that are offered now. */
export function commandsHere(): readonly Command[] {
  return [...offered.values()].flatMap((commands) => commands());
}
