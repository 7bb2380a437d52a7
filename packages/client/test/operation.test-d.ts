import { describe, expectTypeOf, it } from 'vitest';
import { matchOutcome, resizeDisk, startInstance } from '../src/index.js';
import type { EcsOutcome, EcsOperationDescriptor, EcsRunInput } from '../src/index.js';
import { useEcsOperation } from '../src/react/index.js';
import { EcsOperationButton } from '../src/react/index.js';

declare const outcome: EcsOutcome;

describe('types', () => {
  it('matchOutcome asks for every case, or for otherwise', () => {
    // @ts-expect-error seven cases are missing
    matchOutcome(outcome, { accepted: () => 1 });
    expectTypeOf(matchOutcome(outcome, { accepted: () => 1, otherwise: () => 2 })).toEqualTypeOf<number>();
  });

  it('each case gets its own type', () => {
    matchOutcome(outcome, {
      needsConfirmation: (each) =>
        expectTypeOf(each.diskIdsReleased).toEqualTypeOf<readonly string[] | null>(),
      otherwise: (each) => expectTypeOf(each).not.toHaveProperty('diskIdsReleased'),
    });
  });

  it('run needs no input where the button says it all, and the rest where it does not', () => {
    const start = useEcsOperation(null, startInstance);
    expectTypeOf(start.run).toBeCallableWith();
    expectTypeOf(start.run).toBeCallableWith({ dryRun: true, initLocalDisk: null });
    // @ts-expect-error there is no such field
    void start.run({ force: true });
    const resize = useEcsOperation(null, resizeDisk);
    expectTypeOf(resize.run).toBeCallableWith({ newSizeGiB: 100, acceptCharges: true });
    // @ts-expect-error newSizeGiB is missing
    void resize.run();
    expectTypeOf<EcsRunInput<typeof resizeDisk>['newSizeGiB']>().toEqualTypeOf<number>();
  });

  it('the button asks for the input that the operation needs', () => {
    expectTypeOf(EcsOperationButton<typeof startInstance>)
      .parameter(0)
      .toExtend<{ input?: unknown }>();
    // @ts-expect-error input is missing
    EcsOperationButton({ of: null, operation: resizeDisk, children: 'Resize' });
  });

  it('a ref is fragment data, masked or not', () => {
    const masked = {} as { ' $fragmentRefs'?: { EcsInstanceButtonsFragment: { readonly id: string } } };
    useEcsOperation(masked, startInstance);
    // @ts-expect-error the id is missing
    useEcsOperation({ readiness: [] }, startInstance);
  });

  it('a constant knows its operation', () => {
    expectTypeOf(startInstance.operation).toEqualTypeOf<'START_INSTANCE'>();
    expectTypeOf(startInstance).toExtend<EcsOperationDescriptor>();
  });
});
