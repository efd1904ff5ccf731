/** What a program and the spec that started it say to each other. */
export function say(word: string): void {
  process.send?.(word);
}

export function told(word: string): Promise<void> {
  return new Promise((resolve) => {
    process.on('message', (heard) => {
      if (heard === word) resolve();
    });
  });
}
