/** The explorer's script, run against a server with just enough of a page around it. */
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '../../src/server/explorer/examples';
import { page } from '../../src/server/explorer/page';
import { script } from '../../src/server/explorer/script';
import type { Started } from './start';
import { startServer } from './start';

type Listener = (event: object) => void;

class FakeElement {
  textContent = '';
  value = '';
  hidden = false;
  readonly dataset: Record<string, string> = {};
  children: FakeElement[] = [];
  private readonly listeners = new Map<string, Listener>();

  append(child: FakeElement): void {
    this.children.push(child);
  }
  replaceChildren(): void {
    this.children = [];
  }
  addEventListener(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }
  fire(name: string, event: object = {}): void {
    this.listeners.get(name)?.(event);
  }
  /** All texts in it, in order. */
  texts(): string[] {
    return [this.textContent, ...this.children.flatMap((child) => child.texts())].filter(
      (text) => text !== '',
    );
  }
}

class FakePage extends FakeElement {
  private readonly elements = new Map<string, FakeElement>();

  getElementById(id: string): FakeElement {
    const element = this.elements.get(id) ?? new FakeElement();
    this.elements.set(id, element);
    return element;
  }
  createElement(): FakeElement {
    return new FakeElement();
  }
}

let server: Started;
let fake: FakePage;
const at = (id: string): FakeElement => fake.getElementById(id);
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

beforeAll(async () => {
  server = await startServer({
    explorer: true,
    isLive: true,
    streams: {},
    graph: {
      typeDefs: `
        "Where it starts."
        type Query { "Says it." hello(name: String!): String thing: Thing }
        type Thing { words: [Word!] }
        type Subscription { count: Int }
        enum Word { "The good one." YES NO }
      `,
      resolvers: {
        Query: { hello: (_: unknown, { name }: { name: string }) => `hello ${name}` },
        Subscription: {
          count: {
            async *subscribe() {
              for (const count of [1, 2]) yield await Promise.resolve({ count });
            },
          },
        },
      },
    },
  });
  fake = new FakePage();
  at('example-list').textContent = /id="example-list">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  const fetchHere = (path: string, init: RequestInit) => fetch(`${server.url}/${path}`, init);
  runInContext(
    script,
    createContext({ document: fake, fetch: fetchHere, performance, AbortController, TextDecoder }),
  );
});
afterAll(() => server.close());

describe('the page', () => {
  it('offers the examples and starts with the first', () => {
    expect(at('examples').texts()).toEqual(examples.map(({ title }) => title));
    expect(at('query').value).toBe(examples[0]?.query);
  });

  it('runs a query with its variables', async () => {
    at('query').value = 'query ($name: String!) { hello(name: $name) }';
    at('variables').value = '{ "name": "<b>you</b>" }';
    at('run').fire('click');
    await until(() => at('status').textContent.startsWith('200'));
    expect(JSON.parse(at('answer').textContent)).toEqual({ data: { hello: 'hello <b>you</b>' } });
  });

  it('runs it by Ctrl+Enter, and says what is wrong with the variables', async () => {
    at('variables').value = '{';
    let isPrevented = false;
    fake.fire('keydown', { key: 'Enter', ctrlKey: true, preventDefault: () => (isPrevented = true) });
    await until(() => at('status').textContent === 'failed');
    expect(isPrevented).toBe(true);
    expect(at('answer').textContent).toMatch(/^The variables are not JSON: /);
    at('variables').value = '';
  });

  it('shows the events of a subscription, the newest first', async () => {
    at('query').value = 'subscription { count }';
    at('run').fire('click');
    await until(() => at('status').textContent === 'the subscription has ended');
    expect([...at('answer').textContent.matchAll(/"count": (\d)/g)].map(([, count]) => count)).toEqual([
      '2',
      '1',
    ]);
  });

  it('sends the headers', async () => {
    at('query').value = '{ __typename }';
    at('headers').value = '{ "x-request-id": "from-the-page" }';
    at('run').fire('click');
    await until(() => at('status').textContent.startsWith('200'));
    expect(server.facts.at(-1)?.requestId).toBe('from-the-page');
  });

  it('shows the schema, the roots first, and searches it', async () => {
    await until(() => at('fields').children.length > 0);
    const names = at('fields').children.map(({ children }) => children[0]?.textContent);
    expect(names[0]).toBe('object Query');
    expect(at('fields').texts()).toEqual(
      expect.arrayContaining([
        'hello(name: String!): String',
        'Says it.',
        'words: [Word!]',
        'YES: The good one.',
      ]),
    );
    at('search').value = 'words';
    at('search').fire('input');
    const shown = at('fields').children.filter(({ hidden }) => !hidden);
    expect(shown.map(({ children }) => children[0]?.textContent)).toEqual(['object Thing']);
  });
});
