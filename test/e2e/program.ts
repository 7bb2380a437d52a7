import { readConfig } from '../../src/config';
import { startApp } from '../../src/main';

/** The program in this process, on free ports, with what it logged. */
export async function startProgram(env: Readonly<Record<string, string>> = {}) {
  const lines: string[] = [];
  const config = readConfig({ PORT: '0', ADMIN_PORT: '0', EMULATOR_PORT: '0', ...env });
  const app = await startApp(
    config,
    { log: { write: (line) => lines.push(line) } },
    () => import('ecs-emulator'),
  );
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const ask = async (query: string, variables = {}): Promise<GraphAnswer> =>
    (await (await post({ query, variables })).json()) as GraphAnswer;
  return { app, lines, post, ask };
}

export interface GraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}
