import type { Urgency } from '../../catalog/catalog.ts';
import type { ContractKind } from '../../people/contract.ts';

/**
 * The event log of the help desk of an Italian software company, 2010-2014 (M. Polato, 4TU, 2017). One row for each
 * activity; all values but activities and times are opaque ("Value 12").
 */
export const LOG_SYSTEM = 'helpdesk-log';
/** The log's clock: wall time of Italy, without an offset. */
export const LOG_ZONE = 'Europe/Rome';
export const LOG_DATES = 'YYYY/MM/DD hh:mm:ss.SSS';

/** Header of the file, in order. "Variant" stands in it twice. */
export const LOG_COLUMNS = [
  'Case ID',
  'Activity',
  'Resource',
  'Complete Timestamp',
  'Variant',
  'Variant index',
  'Variant',
  'seriousness',
  'customer',
  'product',
  'responsible_section',
  'seriousness_2',
  'service_level',
  'service_type',
  'support_section',
  'workgroup',
] as const;

/** Columns that describe the call and may change from row to row; the others repeat or say nothing. */
export const ATTRIBUTES = [
  'customer',
  'product',
  'responsible_section',
  'seriousness_2',
  'service_level',
  'service_type',
  'support_section',
  'workgroup',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** One readable row. `at` in ms UTC. */
export interface LogRow {
  /** Line of the file, the header being 1. */
  readonly line: number;
  readonly caseId: string;
  readonly activity: string;
  readonly resource: string;
  readonly at: number;
  readonly attributes: Readonly<Record<Attribute, string>>;
}

/** seriousness_2; a value that is not here is not set. */
export const URGENCY_OF: Readonly<Record<string, Urgency>> = {
  'Value 4': 'high',
  'Value 1': 'medium',
  'Value 2': 'low',
};
/** service_level: an assumption, four values for the four kinds. */
export const CONTRACT_OF: Readonly<Record<string, ContractKind>> = {
  'Value 2': 'maintenance',
  'Value 3': 'chargeable',
  'Value 1': 'prepaid',
  'Value 4': 'undefined',
};
/** The section that takes nearly everything is the first level; the others are behind it. An assumption. */
export const FIRST_LEVEL_SECTION = 'Value 1';
/** Makes 3,719 of the 4,574 closings and next to nothing else: the robot that closes a month after the solution. */
export const ROBOT = 'Value 5';

/** What an activity means here; those not named are kept as notes in their own words. */
export const MEANING: Readonly<Record<string, 'opening' | 'triage' | 'take' | 'wait' | 'solve' | 'close' | 'work'>> = {
  'Insert ticket': 'opening',
  'Assign seriousness': 'triage',
  'Take in charge ticket': 'take',
  Wait: 'wait',
  'Resolve ticket': 'solve',
  Closed: 'close',
  'Require upgrade': 'work',
  'Create SW anomaly': 'work',
  'Resolve SW anomaly': 'work',
  'Schedule intervention': 'work',
};
/** The activity that says that the call was about a defect of the program. */
export const ANOMALY = 'Create SW anomaly';
