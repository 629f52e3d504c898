import type { billing as it } from '../it/billing.ts';
import type { Shape } from '../shape.ts';
import { billingForms } from './billingForms.ts';
import { billingDrafts } from './billingDrafts.ts';
import { billingBills } from './billingBills.ts';

/** The billing room. */
export const billing = {
  ...billingDrafts,
  ...billingBills,
  ...billingForms,
  title: 'Billing',
  partsLabel: 'Parts of billing',
  parts: { drafts: 'To issue', bills: 'Bills issued', stats: 'Statistic' },
  month: { label: 'Month', previous: 'Previous month', next: 'Next month' },
  filters: { allCustomers: 'All customers', allContracts: 'All contracts', clear: 'Clear the filters' },
  columns: {
    number: 'Number',
    month: 'Month of work',
    interventions: 'Interv.',
    hours: 'Hours',
    travel: 'Travel',
    km: 'Km',
    expenses: 'Expenses',
    parts: 'Parts',
    net: 'Net',
    vat: 'VAT',
    total: 'Total',
    due: 'Due',
    billed: 'Billed',
  },
  stats: {
    byLabel: 'Group by',
    byKey: 'Group by the next',
    by: { customer: 'Customer', month: 'Month', technician: 'Technician', contract: 'Contract' },
    nobody: { customer: 'no customer', month: 'no date', technician: 'no technician', contract: 'no contract' },
    span: 'Period',
    spans: { month: 'Month', quarter: 'Quarter', year: 'Year', custom: 'From… to…' },
    previous: 'Previous period',
    next: 'Next period',
    from: 'From',
    to: 'To',
    chart: 'Net',
    largest_one: 'Net, the {{count, number}} largest',
    largest_other: 'Net, the {{count, number}} largest',
    legendBilled: 'billed',
    legendOpen: 'to bill',
    empty: 'No interventions in this period',
    emptyHint: 'Try a longer period.',
    meaning:
      'Interventions done in the period. Net: what they cost by price lists, contracts and packs; billed: what of it stands on a bill.',
    file: 'billing',
    compare: 'Compare with the period before',
    before: 'Before',
    define: {
      interventions: 'Interventions done in the period, by the day they began; counted once, for who leads them.',
      hours: 'Working time, less breaks.',
      km: 'Kilometres driven.',
      expenses: 'Expenses laid out for the customer.',
      net: 'What they cost before VAT: those on a bill as billed, the others by price lists, contracts and packs as they stand.',
      billed: 'What of the net stands on a bill.',
    },
    drill: 'Interventions of {{name}}',
  },
} as const satisfies Shape<typeof it>;
