import { createHmac } from 'node:crypto';
import type { Call } from './call';
import type { ErrorRow } from '../protocol/errors';
import { invalidParameter, Refusal, resourceErrors } from '../protocol/errors';
import { sameSignature } from '../protocol/signature';

interface Bounds {
  readonly byDefault: number;
  readonly min: number;
  readonly max: number;
}

/** How an operation pages: by tokens, by page numbers, or by both, and with which sizes. */
export interface PagingStyle {
  readonly tokens?: Bounds;
  readonly pages?: Bounds;
  /** The error for a NextToken that is not valid for the call, where the operation has its own. */
  readonly badToken?: ErrorRow;
}

const hundred: Bounds = { byDefault: 10, min: 1, max: 100 };

/**
 * Operation → paging. MaxResults out of bounds is clamped (documented for DescribeInstances: unset or below 10 gives
 * 10, above 100 gives 100); PageSize out of bounds is refused.
 */
const pagingStyles: Readonly<Record<string, PagingStyle>> = {
  DescribeInstances: { tokens: { byDefault: 10, min: 10, max: 100 }, pages: hundred },
  DescribeDisks: { tokens: { byDefault: 10, min: 10, max: 500 }, pages: hundred },
  DescribeSnapshots: { tokens: { byDefault: 10, min: 1, max: 100 }, pages: hundred },
  DescribeInstanceHistoryEvents: { tokens: { byDefault: 10, min: 10, max: 100 }, pages: hundred },
  DescribeInstanceTypes: { tokens: { byDefault: 1600, min: 1, max: 1600 } },
  DescribeDiagnosticReports: { tokens: { byDefault: 10, min: 1, max: 100 } },
  DescribeInstanceStatus: { pages: { byDefault: 10, min: 1, max: 50 } },
  DescribeInstanceRamRole: { pages: { byDefault: 10, min: 1, max: 50 } },
  DescribeInstanceAutoRenewAttribute: { pages: hundred },
  DescribeInstanceAttachmentAttributes: { pages: hundred },
  DescribeInstancesFullStatus: { pages: hundred },
  DescribeDisksFullStatus: { pages: hundred },
  DescribeInstanceMaintenanceAttributes: { pages: hundred },
  DescribeInvocations: {
    tokens: { byDefault: 10, min: 1, max: 50 },
    pages: { byDefault: 10, min: 1, max: 50 },
  },
  DescribeInvocationResults: {
    tokens: { byDefault: 10, min: 1, max: 50 },
    pages: { byDefault: 10, min: 1, max: 50 },
  },
  ListTagResources: {
    tokens: { byDefault: 50, min: 50, max: 50 },
    badToken: [403, 'Invalid.NextToken', 'The specified NextToken is not valid.'],
  },
};

/** The rows of one page and its paging fields. */
export interface Page<Row> {
  readonly rows: Row[];
  readonly totalCount: number;
  readonly pageNumber: number;
  readonly pageSize: number;
  /** Empty when there is no further page, as ECS has it. */
  readonly nextToken: string;
}

const clamp = (value: number, { min, max }: Bounds): number => Math.min(max, Math.max(min, value));

/** Parameters that may differ from page to page. */
const notPartOfFilter: ReadonlySet<string> = new Set(['NextToken', 'MaxResults', 'PageSize', 'PageNumber']);

/** Common parameters of the RPC style. They differ from call to call. */
const common =
  /^(Action|Version|Format|Signature.*|AccessKeyId|Timestamp|SecurityToken|(Resource)?Owner(Id|Account))$/;

function sealOf(call: Call, after: number): string {
  const filter = [...call.params.raw]
    .filter(([name]) => !notPartOfFilter.has(name) && !common.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const subject = JSON.stringify([call.action, call.account.accountId, call.region.regionId, filter, after]);
  return createHmac('sha256', call.tokenSecret).update(subject).digest('hex').slice(0, 24);
}

/**
 * A token for the rows after a position.
 *
 * @param after - `orderOf` of the last row returned; -1 for the beginning
 * @param salt - makes a different token for the same position
 */
export function tokenFor(call: Call, after: number, salt = ''): string {
  return Buffer.from(`${sealOf(call, after)}${after.toString(16)}:${salt}`).toString('base64url');
}

/** A token holds the last row returned, so paging stays correct when rows are added or removed in between. */
function positionOf(call: Call, token: string, style: PagingStyle): number {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  const after = Number.parseInt(text.slice(24), 16);
  if (Number.isNaN(after) || !sameSignature(sealOf(call, after), text.slice(0, 24))) {
    throw new Refusal(style.badToken ?? resourceErrors.invalidNextToken);
  }
  return after;
}

function byNumber<Row>(call: Call, rows: readonly Row[], bounds: Bounds): Page<Row> {
  const pageNumber = call.params.number('PageNumber') ?? 1;
  const pageSize = call.params.number('PageSize') ?? bounds.byDefault;
  if (pageNumber < 1) throw invalidParameter('PageNumber');
  if (pageSize < bounds.min || pageSize > bounds.max) throw invalidParameter('PageSize');
  const from = (pageNumber - 1) * pageSize;
  return {
    rows: rows.slice(from, from + pageSize),
    totalCount: rows.length,
    pageNumber,
    pageSize,
    nextToken: '',
  };
}

function byToken<Row>(
  call: Call,
  rows: readonly Row[],
  bounds: Bounds,
  style: PagingStyle,
  orderOf: (row: Row) => number,
): Page<Row> {
  const pageSize = clamp(call.params.number('MaxResults') ?? bounds.byDefault, bounds);
  const token = call.params.text('NextToken');
  const after = token === undefined ? -1 : positionOf(call, token, style);
  const rest = rows.filter((row) => orderOf(row) > after);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  const nextToken = last !== undefined && rest.length > page.length ? tokenFor(call, orderOf(last)) : '';
  return { rows: page, totalCount: rows.length, pageNumber: 1, pageSize, nextToken };
}

/**
 * Selects the requested page from all matching rows. When an operation has both paging styles, PageNumber or PageSize
 * selects paging by number. TotalCount always counts all matching rows.
 *
 * @param rows - every match, in ascending `orderOf`
 * @param orderOf - a number that never changes for a row and grows along the list
 * @throws Refusal for a PageSize out of bounds, and for a NextToken of another call, filter, region or account
 */
export function pageOf<Row>(call: Call, rows: readonly Row[], orderOf: (row: Row) => number): Page<Row> {
  const style = pagingStyles[call.action] ?? {};
  const asksForPages =
    call.params.text('PageNumber') !== undefined || call.params.text('PageSize') !== undefined;
  const asksForTokens =
    call.params.text('MaxResults') !== undefined || call.params.text('NextToken') !== undefined;
  if (style.pages !== undefined && (style.tokens === undefined || (asksForPages && !asksForTokens))) {
    return byNumber(call, rows, style.pages);
  }
  return byToken(call, rows, style.tokens ?? hundred, style, orderOf);
}
