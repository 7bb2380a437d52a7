import type { ErrorCode, ExtensionsOf, StatusOf } from '../error-codes';

/** What a refusal has besides its text. */
export interface RefusalDetails<Code extends ErrorCode> {
  readonly headers?: Readonly<Record<string, string>>;
  readonly extensions?: ExtensionsOf<Code>;
}

/** A code, one of its HTTP statuses, the text, and details. */
type RefusalArguments = {
  readonly [Code in ErrorCode]: [
    code: Code,
    status: StatusOf<Code>,
    message: string,
    details?: RefusalDetails<Code>,
  ];
}[ErrorCode];

/** A request that is refused before GraphQL sees it. The text is for the developer of the client. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(...[code, status, message, details = {}]: RefusalArguments) {
    super(message);
    this.name = 'HttpRefusal';
    this.status = status;
    this.code = code;
    this.headers = details.headers ?? {};
    this.extensions = details.extensions ?? {};
  }

  /** The body in GraphQL's format, so a router shows the text like other errors. */
  toText(): string {
    const { message, code, extensions } = this;
    return JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] });
  }
}
