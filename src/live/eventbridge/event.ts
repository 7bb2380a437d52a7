/** What an event of ECS says: look at this resource again. It is a hint and proves nothing. */
export interface Hint {
  readonly regionId: string;
  readonly resourceId: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** An instance or a disk. Nothing else is kept in the mirror. */
const idForm = /^[id]-[A-Za-z0-9-]{1,62}$/;

/** A body that was understood. */
export interface ReceivedEvent {
  /** Names the delivery, so that a repeated one is recognised; null when the event has none. */
  readonly id: string | null;
  /** Null for an event about something else: nothing has to be done. */
  readonly hint: Hint | null;
}

/**
 * Reads the body of a delivery: a CloudEvents 1.0 envelope with the event of ECS as `data`, or that event alone.
 *
 * @returns null when the body is neither.
 */
export function readEvent(body: unknown): ReceivedEvent | null {
  if (!isObject(body)) return null;
  const event = isObject(body.data) ? body.data : body;
  const content = isObject(event.content) ? event.content : event;
  const id = textOf(body.id) ?? textOf(event.id);
  const regionId =
    textOf(event.regionId) ?? textOf(body.aliyunregionid) ?? regionOf(textOf(event.resourceId));
  const resourceId = textOf(content.resourceId);
  const isNamed = regionId !== null && resourceId !== null && idForm.test(resourceId);
  if (id === null && !isNamed) return null;
  return { id, hint: isNamed ? { regionId, resourceId } : null };
}

/** The region in a name such as `acs:ecs:cn-hangzhou:123:instance/i-1`. */
const regionOf = (arn: string | null): string | null => (arn === null ? null : textOf(arn.split(':')[2]));
