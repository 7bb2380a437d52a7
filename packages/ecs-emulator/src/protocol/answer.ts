import { styleOf } from './authenticate';
import type { Json, JsonObject, Refusal } from './errors';
import { isJsonObject } from './errors';
import type { EcsRequest } from './request';
import { toXml } from './xml';

/** A complete HTTP answer. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export type AnswerFormat = 'json' | 'xml';

/** What an answer is about. */
export interface AnswerContext {
  readonly requestId: string;
  /** The host that was called: the gateway repeats it in its errors. */
  readonly hostId: string;
  readonly action: string;
  readonly format: AnswerFormat;
}

/**
 * The format that a caller reads: `Format` in any case where it is given; else XML for the RPC signature version 1,
 * whose default that is, and JSON for version 3, unless its Accept header asks for XML alone.
 */
export function formatOf(request: EcsRequest): AnswerFormat {
  const asked = request.params.get('Format')?.toLowerCase();
  if (asked === 'json' || asked === 'xml') return asked;
  if (styleOf(request) === 'rpc') return 'xml';
  const accept = request.headers.accept ?? '';
  return accept.includes('xml') && !accept.includes('json') && !accept.includes('*/*') ? 'xml' : 'json';
}

const contentTypes: Readonly<Record<AnswerFormat, string>> = {
  json: 'application/json;charset=utf-8',
  // The SDK reads an error as XML only when it sees exactly this.
  xml: 'text/xml;charset=utf-8',
};

function render(context: AnswerContext, status: number, root: string, body: Json): Rendered {
  const text = context.format === 'xml' && isJsonObject(body) ? toXml(root, body) : JSON.stringify(body);
  return {
    status,
    headers: { 'content-type': contentTypes[context.format], 'x-acs-request-id': context.requestId },
    text,
  };
}

/** A result of an operation. */
export const renderAnswer = (context: AnswerContext, status: number, body: Json): Rendered =>
  render(context, status, `${context.action}Response`, body);

/** An error of ECS: its body has the same five fields whatever the operation. */
export function renderRefusal(context: AnswerContext, refusal: Refusal): Rendered {
  const { requestId, hostId } = context;
  const query = `q=${encodeURIComponent(refusal.code)}&product=Ecs&requestId=${requestId}`;
  const body: JsonObject = {
    RequestId: requestId,
    HostId: hostId,
    Code: refusal.code,
    Message: refusal.message,
    Recommend: `https://api.aliyun.com/troubleshoot?${query}`,
    ...refusal.detail,
  };
  const rendered = render(context, refusal.status, 'Error', body);
  return { ...rendered, headers: { ...rendered.headers, ...refusal.headers } };
}
