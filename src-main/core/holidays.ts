import type { BillingCalendar } from '#shared/domain/billing/calendar.ts';
import type { Zone } from '#shared/time/zone.ts';

/**
 * Italy's public holidays and the company's patron saint's day (`MM-DD`), in the company's time zone. Looked up once
 * for each year and kept in the calendar that is handed out.
 */
export declare function createBillingCalendar(zone: Zone, patronDay: string | null): BillingCalendar;
