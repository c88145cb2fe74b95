/**
 * latestWins : work → ask        (one piece of work in flight, one waiting; what waits is replaced, the last is always done)
 */
export interface LatestWins<Request> {
  ask(request: Request): void;
}

export function latestWins<Request, Answer>(
  work: (request: Request) => Promise<Answer>,
  onAnswer: (answer: Answer, request: Request) => void,
  onFault: (fault: unknown) => void,
): LatestWins<Request> {
  let waiting: { readonly request: Request } | undefined;
  let busy = false;

  async function go(request: Request): Promise<void> {
    busy = true;
    try {
      onAnswer(await work(request), request);
    } catch (fault) {
      onFault(fault);
    }
    const next = waiting;
    waiting = undefined;
    if (next === undefined) busy = false;
    else await go(next.request);
  }

  return {
    ask(request) {
      if (busy) waiting = { request };
      else void go(request);
    },
  };
}
