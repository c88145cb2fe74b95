/**
 * openBudget : client × cost → let in, or when to come again        (a bucket a client, which fills with time)
 */
export interface Budget {
  /** Takes the cost from the client's share. @returns 0 where it was there, else in how many seconds it will be */
  charge(client: string, cost_nodeSteps: number): number;
}

export interface BudgetSettings {
  readonly most_nodeSteps: number;
  readonly refill_nodeSteps: number;
  /** Seconds that never go back. */
  readonly now_s: () => number;
}

/** Clients that are remembered; whoever is forgotten has not asked for long, and is full again. */
const MOST_CLIENTS = 10_000;

export function openBudget({ most_nodeSteps, refill_nodeSteps, now_s }: BudgetSettings): Budget {
  const buckets = new Map<string, { left_nodeSteps: number; at_s: number }>();
  return {
    charge(client, cost_nodeSteps) {
      const at_s = now_s();
      const { left_nodeSteps, at_s: last_s } = buckets.get(client) ?? {
        left_nodeSteps: most_nodeSteps,
        at_s,
      };
      const there_nodeSteps = Math.min(most_nodeSteps, left_nodeSteps + (at_s - last_s) * refill_nodeSteps);
      const short_nodeSteps = Math.min(cost_nodeSteps, most_nodeSteps) - there_nodeSteps;
      const taken_nodeSteps = short_nodeSteps > 0 ? 0 : cost_nodeSteps;
      buckets.delete(client);
      buckets.set(client, { left_nodeSteps: there_nodeSteps - taken_nodeSteps, at_s });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_CLIENTS && oldest !== undefined) buckets.delete(oldest);
      return short_nodeSteps > 0 ? Math.ceil(short_nodeSteps / refill_nodeSteps) : 0;
    },
  };
}
