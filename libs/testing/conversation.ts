/** The messages between a program and the spec file that started it. */
export function say(word: string): void {
  process.send?.(word);
}

export function told(word: string): Promise<void> {
  // Otherwise a program would wait forever if its spec is aborted.
  setTimeout(() => {
    console.error('Nobody told this program to stop.');
    process.exit(1);
  }, 120_000).unref();
  return new Promise((resolve) => {
    process.on('message', (heard) => {
      if (heard === word) resolve();
    });
  });
}
