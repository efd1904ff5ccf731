/** A start-up error that the operator can fix: only its message is printed, without a stack. */
export class StartupFault extends Error {}
