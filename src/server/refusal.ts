/** What a refusal carries beside its text. */
export interface RefusalDetails {
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly extensions?: Readonly<Record<string, string | number>>;
}

/** A request that is turned away before GraphQL sees it. The text is for the person who wrote the client. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly extensions: Readonly<Record<string, string | number>>;

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = 'HttpRefusal';
    this.status = status;
    this.code = details.code ?? 'BAD_REQUEST';
    this.headers = details.headers ?? {};
    this.extensions = details.extensions ?? {};
  }

  /** The body: GraphQL's shape, so that a router shows the text as it shows other errors. */
  toText(): string {
    const { message, code, extensions } = this;
    return JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] });
  }
}
