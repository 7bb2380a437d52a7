/** A problem that the person who starts the program must fix. */
export interface Problem {
  /** The variable to set. */
  readonly variable: string;
  /** What is wrong and what to do about it; never the value of a secret. */
  readonly message: string;
}

/** The configuration is invalid. Lists all problems, not only the first one. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];

  /** @param hints lines about possible causes, for example an unknown variable name. */
  constructor(problems: readonly Problem[], hints: readonly string[] = []) {
    const lines = problems.map(({ variable, message }) => `${variable}: ${message}`);
    const title = `The configuration has ${counted(problems.length)}:`;
    super([title, ...[...lines, ...hints].map((line) => `  ${line}`)].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const counted = (count: number): string => (count === 1 ? 'a problem' : `${count} problems`);

/** Distinguishes problems from a result. */
export const isProblems = (result: unknown): result is readonly Problem[] =>
  Array.isArray(result) && result.length > 0 && result.every((each: object) => 'variable' in each);
