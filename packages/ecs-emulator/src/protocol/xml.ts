import type { Json, JsonObject } from './errors';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeText = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    // XML 1.0 cannot represent the other control characters.
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

function element(name: string, value: Json): string {
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('');
  if (value === null) return '';
  if (typeof value === 'object') return `<${name}>${children(value)}</${name}>`;
  return `<${name}>${escapeText(String(value))}</${name}>`;
}

const children = (value: JsonObject): string =>
  Object.entries(value)
    .map(([name, item]) => element(name, item))
    .join('');

/**
 * Renders an answer in ECS's XML. An array becomes a repeated element, so ECS's JSON lists with their containers need no
 * conversion.
 *
 * @param root - `<Action>Response`, or `Error`
 */
export function toXml(root: string, body: JsonObject): string {
  return `<?xml version='1.0' encoding='UTF-8'?><${root}>${children(body)}</${root}>`;
}
