import type { CheckCode, Finding } from '#shared/domain/fatturapa/checks/finding.ts';
import { SportelloError } from '#shared/result.ts';

/**
 * A file that the exchange system would refuse, and that is therefore not written. As an error it names the first check (`check`,
 * `number` of the invoice, `line`); `failures` has them all, each with its path and what its explanation says.
 */
export class FatturaRefused extends SportelloError {
  readonly failures: readonly Finding[];

  constructor(number: string, failures: readonly Finding[]) {
    const check: CheckCode = failures[0]?.check ?? '00200';
    const line = failures[0]?.params['line'];
    super({
      code: 'refused',
      reason: 'fatturaCheck',
      params: { check, number, ...(line !== undefined && { line }) },
      safe: 'nothingChanged',
    });
    this.failures = failures;
  }
}
