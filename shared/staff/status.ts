/**
 * Status of an engagement, as the source writes it. Only leave is told apart;
 * people on leave and hourly paid count in every figure (design §8).
 */
const LEAVE_CODE = '3';
const LEAVE_WORD = /orlov|^leave/i;

/** SD's code 3, or the word itself from sources that write words (domain §5.5). */
export const isOnLeave = (status: string): boolean => status === LEAVE_CODE || LEAVE_WORD.test(status);
