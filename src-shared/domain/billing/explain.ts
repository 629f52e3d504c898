import type { Step } from './lines.ts';
import type { BillProblem } from './problem.ts';
import type { Translate } from './words.ts';

/** One step as a sentence that a customer understands. '' for a step this version does not know. */
export declare function explain(step: Step, t: Translate): string;

/** A problem as a sentence that says what to mend. */
export declare function explainProblem(problem: BillProblem, t: Translate): string;
