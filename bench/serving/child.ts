/*
 * A process of the benchmark: `child.ts server <name>` is a server, `child.ts client` asks.
 */
import { createServerProcess } from './server-process';
import { createClientProcess } from './client-process';

const [, , role, name] = process.argv;
if (role === 'server') createServerProcess(name ?? '');
else createClientProcess();
