/** Something that the person who starts the program must set right. */
export interface Problem {
  /** The variable to set. */
  readonly variable: string;
  /** What is wrong and what to do about it; never the value of a secret. */
  readonly message: string;
}

/** The configuration cannot be used: every problem that was found, not only the first. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];

  /** @param hints lines about what may be the cause, for example a name that nobody knows. */
  constructor(problems: readonly Problem[], hints: readonly string[] = []) {
    const lines = problems.map(({ variable, message }) => `${variable}: ${message}`);
    const title = `The configuration has ${counted(problems.length)}:`;
    super([title, ...[...lines, ...hints].map((line) => `  ${line}`)].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const counted = (count: number): string => (count === 1 ? 'a problem' : `${count} problems`);

/** Tells problems from the result that was asked for. */
export const isProblems = (result: unknown): result is readonly Problem[] =>
  Array.isArray(result) && result.length > 0 && result.every((each: object) => 'variable' in each);
