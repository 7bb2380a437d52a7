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

/** The request data that an answer needs. */
export interface AnswerContext {
  readonly requestId: string;
  /** The host that was called; the gateway repeats it in its errors. */
  readonly hostId: string;
  readonly action: string;
  readonly format: AnswerFormat;
}

/**
 * The format of the answer: `Format` in any case, if given. Otherwise the default: XML for the RPC signature version 1,
 * and JSON for version 3 unless its Accept header allows only XML.
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
  // The SDK parses an error as XML only with exactly this value.
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
