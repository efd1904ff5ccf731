/** What a program and the spec that started it say to each other. */
export function say(word: string): void {
  process.send?.(word);
}

export function told(word: string): Promise<void> {
  // One whose spec broke off would wait for ever.
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
