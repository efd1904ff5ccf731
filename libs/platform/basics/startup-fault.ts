/** The program cannot start, and the operator can put it right: its message is printed alone, without a stack. */
export class StartupFault extends Error {}
