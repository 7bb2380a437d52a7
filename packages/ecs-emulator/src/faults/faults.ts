import { faultVariants, meets } from './rules';
import type { FaultRule, FaultSubject } from './rules';
import type { World } from '../world/world';

/** A rule that is active. */
export interface ActiveFault {
  readonly rule: FaultRule;
  /** How many more calls it affects; Infinity for `always`. */
  remaining: number;
  /** How many matching calls pass before it takes effect. */
  toSkip: number;
  /** stale: the world as it was when the rule was set. */
  readonly past: World | undefined;
}

/** The faults of an emulator, in the order in which they were set. */
export class Faults {
  private active: ActiveFault[] = [];

  /** Replaces all rules. */
  replace(rules: readonly FaultRule[], world: World): void {
    this.active = [];
    for (const rule of rules) this.add(rule, world);
  }

  /**
   * Adds a rule after the others.
   *
   * @param world - the world as it is now; a `stale` rule keeps a copy of it
   * @throws Error for a variant that the kind does not have
   */
  add(rule: FaultRule, world: World): void {
    const variants = faultVariants[rule.kind];
    if (variants !== undefined && rule.variant !== undefined && !variants.includes(rule.variant)) {
      throw new Error(`variant is one of ${variants.join(', ')}`);
    }
    this.active.push({
      rule,
      remaining: rule.times === 'always' ? Infinity : (rule.times ?? 1),
      toSkip: rule.afterCalls ?? 0,
      past: rule.kind === 'stale' ? world.frozenCopy() : undefined,
    });
  }

  /** The rules with their remaining counters, without used-up rules. */
  list(): { rule: FaultRule; remaining: number | 'always'; toSkip: number }[] {
    return this.active.map(({ rule, remaining, toSkip }) => ({
      rule,
      remaining: remaining === Infinity ? 'always' : remaining,
      toSkip,
    }));
  }

  /**
   * The rules that affect a call. This counts down the calls that a rule skips. `use` counts the calls that it affects,
   * because some rules only take effect when the answer shows their target.
   */
  meeting(subject: FaultSubject): ActiveFault[] {
    return this.active.filter((fault) => {
      if (fault.remaining <= 0 || !meets(fault.rule, subject)) return false;
      if (fault.toSkip === 0) return true;
      fault.toSkip -= 1;
      return false;
    });
  }

  /** Counts one effect of a rule. */
  use(fault: ActiveFault): void {
    fault.remaining -= 1;
    if (fault.remaining <= 0) this.active = this.active.filter((other) => other !== fault);
  }
}
