import { callerIdentity, publicSts } from './identity';
import type { Identity } from './identity';
import { exitCodes, UsageError } from './options';
import type { Run } from './parts';
import { probe, probedOperations, probePortOf, probeTag } from './probes';
import { table } from './report';
import type { Settings } from './settings';

/** Probes the instance of --instance, and tells what came of it. @returns the exit code */
export async function probeOne(
  run: Run & {
    readonly probing: Settings['credentials'];
    readonly identity: Identity | null;
  },
): Promise<number> {
  const { options, settings, probing, identity, patience, verdicts, say, progress } = run;
  const isAsked = identity !== null;
  const prober = isAsked ? await callerIdentity(probing, options.sts ?? publicSts) : null;
  if (prober !== null) {
    say(`Probes as: ${prober.arn} of account ${prober.accountId}.`);
    if (prober.accountId !== identity?.accountId)
      throw new UsageError('The credentials of the probes are of another account than those of the reads.');
  }
  say(
    `Calls: DescribeInstances by the tag ${probeTag.key}=${probeTag.value}, then ${probedOperations.join(' and ')} with DryRun=true on the instance of --instance.`,
  );
  const accounts = settings.port.accounts.map((account) => ({ ...account, credentials: probing }));
  const port = probePortOf({ ...settings.port, accounts });
  const { rows, lines, mayHaveRun } = await probe(
    port,
    settings.scopes,
    options.probe ?? '',
    patience,
    (row) => verdicts.add([row]),
  );
  progress.end();
  say(
    `\n${table(
      ['dry run'],
      lines.map((line) => [line]),
    )}\n`,
  );
  if (mayHaveRun.length > 0)
    say(`CAUTION: ${mayHaveRun.join(', ')} was answered with success. Look at the instance now.`);
  say(verdicts.place);
  if (rows.some(({ verdict }) => verdict === 'CONTRADICTED')) return exitCodes.found;
  return rows.length < probedOperations.length ? exitCodes.incomplete : exitCodes.clean;
}
