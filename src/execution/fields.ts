import { locatedError } from 'graphql';
import { pathToArray } from 'graphql/jsutils/Path';
import type { Path } from 'graphql/jsutils/Path';
import { isPromise, Pending } from './promises';
import type { FieldPlan, ObjectPlan, Run, Text } from './types';
import { writeToKeep } from './write-to-keep';

/**
 * Makes JSON of what is selected on an object ("ExecuteSelectionSet" of the specification).
 *
 * @param path of the object; undefined for the root.
 * @throws the error of a field that may not be null.
 */
export function executeObject(
  run: Run,
  { parts }: ObjectPlan,
  source: unknown,
  path: Path | undefined,
): Text {
  let text = '{';
  let pending: Pending | undefined;
  const wasKeeping = run.isKeeping;
  try {
    for (const { leaves, fields } of parts) {
      const known =
        leaves === undefined || wasKeeping || !isObject(source) ? false : leaves.get(source, run.variant);
      if (typeof known === 'string') {
        text += known;
        continue;
      }
      const before = run.impurities;
      let kept = '';
      if (known) run.isKeeping = true;
      for (const plan of fields) {
        const value = executeField(run, plan, source, path);
        if (typeof value === 'string') {
          text += plan.prefix + value;
          if (known) kept += plan.prefix + value;
        } else {
          run.impurities += 1;
          (pending ??= new Pending()).add(text + plan.prefix, value);
          text = '';
        }
      }
      if (!known) continue;
      run.isKeeping = false;
      if (run.impurities === before) leaves?.keep(source as object, run.variant, kept);
    }
  } catch (error) {
    run.isKeeping = wasKeeping;
    if (pending === undefined) throw error;
    return pending.thenThrow(error);
  }
  text += '}';
  return pending === undefined ? text : pending.filled(text);
}

function executeField(run: Run, plan: FieldPlan, source: unknown, prev: Path | undefined): Text {
  // A leaf needs its path for an error alone.
  const path = plan.isLeaf && !plan.takesInfo ? undefined : pathOf(plan, prev);
  try {
    const value = resolve(run, plan, source, path, prev);
    const text = isPromise(value)
      ? value.then((found) => complete(run, plan, source, found, path))
      : complete(run, plan, source, value, path);
    if (typeof text === 'string') return text;
    return text.then(undefined, (thrown: unknown) => failed(run, plan, thrown, path ?? pathOf(plan, prev)));
  } catch (thrown) {
    return failed(run, plan, thrown, path ?? pathOf(plan, prev));
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Writes a value; a list that is kept with its record need not be written again. */
function complete(run: Run, plan: FieldPlan, source: unknown, value: unknown, path: Path | undefined): Text {
  const { below } = plan;
  if (below === undefined || run.isKeeping || !Array.isArray(value) || !below.holds(source, run.context))
    return plan.complete(run, plan, value, path);
  const { variant } = run;
  const record = source as object;
  const known = below.lists.get(record, value, variant);
  if (typeof known === 'object') return run.use(known);
  if (!known) return plan.complete(run, plan, value, path);
  const written = writeToKeep(run, record, () => plan.complete(run, plan, value, path));
  if (written.toKeep === undefined) return written.other;
  const kept = below.lists.keep(record, value, variant, written.toKeep);
  return kept === undefined ? written.toKeep : run.use(kept);
}

const pathOf = ({ key, parentType }: FieldPlan, prev: Path | undefined): Path => ({
  prev,
  key,
  typename: parentType.name,
});

/** Calls the resolver, or takes the property of the field's name, as graphql-js does. */
function resolve(
  run: Run,
  plan: FieldPlan,
  source: unknown,
  path: Path | undefined,
  prev: Path | undefined,
): unknown {
  if (run.isKeeping && !followsFrom(run, plan, source)) run.impurities += 1;
  const { resolve: call, name } = plan;
  if (call !== undefined) {
    const info = plan.takesInfo ? run.infoOf(plan, path ?? pathOf(plan, prev)) : undefined;
    // Whoever takes no fourth argument does not miss it.
    return call(source, run.argumentsOf(plan), run.context, info as never);
  }
  if (source === null || (typeof source !== 'object' && typeof source !== 'function')) return undefined;
  const properties = source as Readonly<Record<string, unknown>>;
  const property = properties[name];
  if (typeof property !== 'function') return property;
  const method = property as (...args: readonly unknown[]) => unknown;
  return method.call(
    source,
    run.argumentsOf(plan),
    run.context,
    run.infoOf(plan, path ?? pathOf(plan, prev)),
  );
}

/** Whether the value of a field will be the same each time, for this object. */
function followsFrom(
  run: Run,
  { resolve, isOfRecord, isPure, isPureBelow, constantArguments, name }: FieldPlan,
  source: unknown,
): boolean {
  if (!isOfRecord && !Object.isFrozen(source)) return false;
  if (resolve !== undefined) {
    if (constantArguments === undefined) return false;
    if (isPure?.(source, run.context) === true) return true;
    return run.above !== undefined && isPureBelow?.(source, run.context, run.above) === true;
  }
  return typeof (source as Readonly<Record<string, unknown>> | null | undefined)?.[name] !== 'function';
}

function failed(run: Run, plan: FieldPlan, thrown: unknown, path: Path): string {
  const error = locatedError(thrown, plan.nodes, pathToArray(path));
  if (plan.isNonNull) throw error;
  run.impurities += 1;
  run.collected.add(error, path);
  return 'null';
}
