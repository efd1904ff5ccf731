/**
 * Why graphql-js answered a query after all. SCHEMA: it asks for the schema itself. VALUE: a value did not fit its type. VARIABLES: they are not what they have to be. DEFECT: the plan itself is at fault. OFF: plans are switched off.
 */
type FallbackReason = 'SCHEMA' | 'VALUE' | 'VARIABLES' | 'DEFECT' | 'OFF';

/** Counts the queries that had to be left to graphql-js, by reason, since the server started. */
export class PlanFallbacks {
  private readonly counted: Record<FallbackReason, number> = {
    SCHEMA: 0,
    VALUE: 0,
    VARIABLES: 0,
    DEFECT: 0,
    OFF: 0,
  };

  count(reason: FallbackReason): void {
    this.counted[reason] += 1;
  }

  get counts(): Readonly<Record<FallbackReason, number>> {
    return { ...this.counted };
  }
}
