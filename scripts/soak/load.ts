import { randomUUID } from 'node:crypto';
import type { Entry, Told } from './ledger';
import type { Chance } from './random';
import { someMutation, someQuery } from './requests';
import type { Fleet, Mutation, Request } from './requests';

/** The audit's names of the payload types. */
const kinds: Readonly<Record<string, string>> = {
  EcsOperationAccepted: 'ACCEPTED',
  EcsOperationAcceptedNotExecuted: 'ACCEPTED_NOT_EXECUTED',
  EcsOperationDenied: 'DENIED',
  EcsOperationRejected: 'REJECTED',
  EcsOperationUnknown: 'UNKNOWN',
  EcsOperationNotAttempted: 'NOT_ATTEMPTED',
  EcsOperationNeedsConfirmation: 'NEEDS_CONFIRMATION',
  EcsDryRunPassed: 'DRY_RUN_PASSED',
};

interface Outcome {
  readonly __typename: string;
  readonly targetId: string;
  readonly requestId: string | null;
  readonly deniedBy?: string;
}

interface Answer {
  readonly data?: Readonly<
    Record<string, { outcome?: Outcome; outcomes?: readonly Outcome[] } | null>
  > | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Codes that mean a bug of the program or of this soak test. */
const unwanted: readonly string[] = ['INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED', 'no code'];

export interface LoadOptions {
  readonly url: string;
  /** All mutations, until they are checked. */
  readonly entries: Map<string, Entry>;
  readonly fleet: Fleet;
  readonly chance: Chance;
  readonly concurrency: number;
}

/** The shares of mutations, and of requests whose client does not wait for the answer. */
const share = { mutations: 0.35, impatient: 0.03 } as const;

/** Sends requests to the program, many at a time. */
export class Load {
  readonly counts = new Map<string, number>();
  /** Answers that no client should ever get. */
  readonly broken: string[] = [];
  private readonly options: LoadOptions;
  private readonly busy = new Set<string>();

  constructor(options: LoadOptions) {
    this.options = options;
  }

  /** Sends requests until the given time. Returns after all answers. */
  async run(until: number): Promise<void> {
    const worker = async (): Promise<void> => {
      while (Date.now() < until) await this.ask();
    };
    await Promise.all(Array.from({ length: this.options.concurrency }, worker));
  }

  private async ask(): Promise<void> {
    const { fleet, chance } = this.options;
    const mutation = chance.happens(share.mutations) ? someMutation(fleet, chance) : undefined;
    if (mutation === undefined || mutation.targetIds.some((id) => this.busy.has(id))) {
      await this.send(someQuery(fleet, chance), randomUUID());
      return;
    }
    mutation.targetIds.forEach((id) => this.busy.add(id));
    await this.mutate(mutation);
    mutation.targetIds.forEach((id) => this.busy.delete(id));
  }

  private async mutate({ operation, targetIds, ...request }: Mutation): Promise<void> {
    const entry: Entry = {
      id: randomUUID(),
      operation,
      targetIds,
      startedAt: Date.now(),
      endedAt: Infinity,
      answered: null,
      audited: null,
    };
    this.options.entries.set(entry.id, entry);
    this.count('mutations');
    const answer = await this.send(request, entry.id);
    // Without an answer the write may still be running, so its targets stay reserved.
    if (answer === undefined) await this.settled(entry);
    else entry.answered = toldBy(answer);
    entry.endedAt = Date.now();
  }

  /** Waits until the audit has the record, or until none can come. */
  private async settled(entry: Entry): Promise<void> {
    for (let waited = 0; waited < 8_000 && entry.audited === null; waited += 100) await sleep(100);
  }

  private async send(request: Request, id: string): Promise<Answer | undefined> {
    const { url, chance } = this.options;
    const isImpatient = chance.happens(share.impatient);
    const signal = isImpatient ? AbortSignal.timeout(chance.whole(1, 400)) : null;
    this.count('requests');
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': id },
        body: JSON.stringify(request),
        signal,
      });
      const answer = (await response.json()) as Answer;
      if (response.status !== 200) this.count(`status ${response.status}`);
      for (const { extensions } of answer.errors ?? []) {
        const code = extensions?.code ?? 'no code';
        this.count(`error ${code}`);
        if (unwanted.includes(code)) this.broken.push(`${response.status} ${JSON.stringify(answer.errors)}`);
      }
      return answer;
    } catch (error) {
      if (!isImpatient) this.broken.push(`no answer: ${String(error)}`);
      this.count('clients gone');
      return undefined;
    }
  }

  private count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}

/** The outcomes of an answer; empty when it has only errors. */
const toldBy = ({ data }: Answer): readonly Told[] =>
  Object.values(data ?? {}).flatMap((payload) => {
    const outcomes = payload?.outcomes ?? (payload?.outcome === undefined ? [] : [payload.outcome]);
    return outcomes.map(({ __typename, targetId, requestId, deniedBy = null }) => ({
      targetId,
      kind: kinds[__typename] ?? __typename,
      ecsRequestId: requestId,
      deniedBy,
    }));
  });

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
