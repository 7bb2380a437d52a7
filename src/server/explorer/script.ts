/**
 * The page's script. It runs in a browser unchanged, without a build step. It inserts all content as text, never as
 * HTML.
 */
export const script = `
'use strict';
const at = (id) => document.getElementById(id);
const examples = JSON.parse(at('example-list').textContent);

const made = (name, text, parent) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (parent) parent.append(element);
  return element;
};

const parsed = (id, title) => {
  const text = at(id).value.trim();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(title + ' are not JSON: ' + error.message);
  }
};

const post = (body, signal) => fetch('graphql', {
  method: 'POST',
  signal,
  headers: {
    ...parsed('headers', 'The headers'),
    'content-type': 'application/json',
    // A subscription is answered with the second.
    accept: 'application/json, text/event-stream',
  },
  body: JSON.stringify(body),
});

// The newest event of a subscription comes first; older ones stay below, as many as fit.
const mostEvents = 50;
const listen = async (response) => {
  const shown = [];
  const decoder = new TextDecoder();
  let text = '';
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    const parts = text.split('\\n\\n');
    text = parts.pop();
    for (const part of parts) {
      if (!part.startsWith('event: next')) continue;
      shown.unshift(JSON.stringify(JSON.parse(part.slice(part.indexOf('data: ') + 6)), null, 2));
      shown.length = Math.min(shown.length, mostEvents);
      at('answer').textContent = shown.join('\\n\\n');
      at('status').textContent = 'listening, last event at ' + new Date().toLocaleTimeString();
    }
  }
  at('status').textContent = 'the subscription has ended';
};

let listening = new AbortController();
const run = async () => {
  listening.abort();
  const own = listening = new AbortController();
  at('status').textContent = 'asking';
  const start = performance.now();
  try {
    const response = await post({ query: at('query').value, variables: parsed('variables', 'The variables') }, own.signal);
    if ((response.headers.get('content-type') || '').startsWith('text/event-stream')) {
      at('status').textContent = 'listening';
      at('answer').textContent = '';
      return await listen(response);
    }
    const text = await response.text();
    const took = Math.round(performance.now() - start);
    at('status').textContent = response.status + ' in ' + took + ' ms, ' + text.length + ' characters';
    at('answer').textContent = JSON.stringify(JSON.parse(text), null, 2);
  } catch (error) {
    // Another run has taken its place.
    if (own !== listening) return;
    at('status').textContent = 'failed';
    at('answer').textContent = error.message;
  }
};

for (const { title, query } of examples) {
  made('button', title, at('examples')).addEventListener('click', () => {
    at('query').value = query;
    run();
  });
}
at('query').value = examples[0].query;
at('run').addEventListener('click', run);
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  run();
});

const typeText = (type) =>
  type.kind === 'NON_NULL' ? typeText(type.ofType) + '!' : type.kind === 'LIST' ? '[' + typeText(type.ofType) + ']' : type.name;

const fieldText = ({ name, args = [], type }) => {
  const list = args.map((each) => each.name + ': ' + typeText(each.type)).join(', ');
  return name + (list === '' ? '' : '(' + list + ')') + ': ' + typeText(type);
};

const showType = ({ name, kind, description, fields, inputFields, enumValues }) => {
  const details = made('details', '', at('fields'));
  made('summary', kind.toLowerCase().replace('_', ' ') + ' ' + name, details);
  if (description) made('p', description, details);
  for (const field of fields || inputFields || []) {
    const inner = made('details', '', details);
    made('summary', fieldText(field), inner);
    made('p', field.description || 'No description.', inner);
  }
  for (const value of enumValues || []) made('p', value.name + (value.description ? ': ' + value.description : ''), details);
  details.dataset.words = JSON.stringify([name, fields, inputFields, enumValues]).toLowerCase();
};

const typeFragment = 'fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
const schemaQuery = 'query Schema { __schema { types { kind name description enumValues { name description } '
  + 'inputFields { name description type { ...T } } '
  + 'fields { name description type { ...T } args { name type { ...T } } } } } } ' + typeFragment;

const showSchema = async () => {
  try {
    const { data, errors } = await (await post({ query: schemaQuery })).json();
    if (!data) throw new Error(errors[0].message);
    const roots = ['Query', 'Mutation', 'Subscription', 'Instance', 'Disk', 'SecurityLockEvent'];
    const rank = ({ name }) => (roots.indexOf(name) + roots.length + 1) % (roots.length + 1);
    const types = data.__schema.types.filter(({ name, kind }) => kind !== 'SCALAR' && !name.startsWith('_'));
    types.sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
    at('fields').replaceChildren();
    types.forEach(showType);
  } catch (error) {
    at('fields').textContent = 'The schema cannot be shown: ' + error.message;
  }
};
at('search').addEventListener('input', () => {
  const words = at('search').value.toLowerCase();
  for (const details of at('fields').children) details.hidden = !(details.dataset.words || '').includes(words);
});

showSchema();
`;
