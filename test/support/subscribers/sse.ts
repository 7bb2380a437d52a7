/** A reader of an event stream. */
export interface SseReader {
  readonly status: number;
  readonly headers: Headers;
  /** What came as `next`, in order. */
  readonly results: Result[];
  /** How many comments came: heartbeats. */
  readonly comments: () => number;
  /** Resolves when the stream has ended: whether `complete` came before. */
  readonly ended: Promise<boolean>;
  /** The whole answer, when it is no event stream. */
  readonly refusal: Result | null;
  readonly leave: () => void;
}

export interface Result {
  readonly data?: Record<string, Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

export interface SseRequest {
  readonly query: string;
  readonly variables?: object;
  readonly extensions?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
}

/** Subscribes over SSE, and reads on in the background. */
export async function subscribeBySse(url: string, request: SseRequest): Promise<SseReader> {
  const controller = new AbortController();
  const { method = 'POST', headers = {}, ...body } = request;
  const search = new URLSearchParams(
    Object.entries(body).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const response = await fetch(`${url}/graphql${method === 'GET' ? `?${search.toString()}` : ''}`, {
    method,
    signal: controller.signal,
    headers: {
      accept: 'text/event-stream',
      ...(method === 'POST' && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const results: Result[] = [];
  let comments = 0;
  const read = async (): Promise<boolean> => {
    let text = '';
    let isComplete = false;
    try {
      for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString('utf8');
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          if (part.startsWith(':')) comments += 1;
          const [, event, data] = /^event: (\w+)\ndata: ?(.*)$/s.exec(part.trim()) ?? [];
          if (event === 'next') results.push(JSON.parse(data ?? '') as Result);
          if (part.trim().startsWith('event: complete')) isComplete = true;
        }
      }
    } catch {
      // Cut off, or left.
    }
    return isComplete;
  };
  const refusal = isStream ? null : ((await response.json()) as Result);
  return {
    status: response.status,
    headers: response.headers,
    results,
    comments: () => comments,
    ended: isStream ? read() : Promise.resolve(false),
    refusal,
    leave: () => controller.abort(),
  };
}
