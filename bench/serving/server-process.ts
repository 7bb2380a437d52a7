import { servers } from './servers';
import type { ServerName, StartOptions } from './servers';

/** What the parent says to a server: start, or report the CPU time. */
export type ServerOrder = { readonly start: StartOptions } | 'cpu';

/** @param name a name of the table of servers. It starts when it is told to, and then says at which port. */
export function createServerProcess(name: string): void {
  process.on('message', (order: ServerOrder) => {
    if (order === 'cpu') {
      const { user, system } = process.cpuUsage();
      return void process.send?.(user + system);
    }
    void servers[name as ServerName].start(order.start).then((port) => process.send?.(port));
  });
  process.on('disconnect', () => process.exit(0));
}
