import type { Options } from './options';
import type { Progress } from './progress';
import type { Patience } from './reader';
import type { Settings } from './settings';
import type { Verdicts } from './verdicts';

/** The parts of one run. */
export interface Run {
  readonly options: Options;
  readonly settings: Settings;
  readonly patience: Patience;
  readonly verdicts: Verdicts;
  readonly say: (text: string) => void;
  readonly progress: Progress;
}
