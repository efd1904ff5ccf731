/** How what is broadcast gets to all processes. */
export interface Channel {
  listen(listener: (text: string) => void): void;
  /** Whether something may have been missed before. */
  join(): Promise<boolean>;
  /** Resolves when this process has heard it. */
  send(text: string): Promise<void>;
}
