/** The two names on Electron's wire between preload and main: every request and every event travels under these. */

export const REQUEST = 'madoguchi:request';
export const EVENT = 'madoguchi:event';
