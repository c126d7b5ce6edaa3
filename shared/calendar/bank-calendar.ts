/**
 * The calendar of 金融機関の営業日, of which there is one for all desks: no closure of a desk reaches it.
 *
 * Source: B 第24条(3) · B-044, D-B20
 */
import { buildBusinessCalendar } from './business-calendar.ts';

export const BANK_CALENDAR = buildBusinessCalendar('bank', []);
