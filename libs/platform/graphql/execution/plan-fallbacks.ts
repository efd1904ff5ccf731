/**
 * Why graphql-js executed a query. SCHEMA: it is an introspection query. VALUE: a value did not fit its type.
 * VARIABLES: the variables are invalid. DEFECT: the plan has a defect. OFF: plans are turned off.
 */
type FallbackReason = 'SCHEMA' | 'VALUE' | 'VARIABLES' | 'DEFECT' | 'OFF';

/** Counts the queries left to graphql-js since the server started, by reason. */
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
