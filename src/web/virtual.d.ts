/** What the build makes: starters of the workers, and the numbers and dates of each language. */
/** Whether the page is built into one file. */
declare const __SINGLE__: boolean;

declare module 'virtual:workers' {
  export function startLive(): Worker;
  export function startPressure(): Worker;
}

declare module 'virtual:locales' {
  export interface LocaleTable {
    readonly decimal: string;
    readonly group: string;
    /** With the marks of direction that a language written from right to left needs. */
    readonly minus: string;
    /** With the space before it. */
    readonly percent: string;
    /** Ten digits, zero first. */
    readonly digits: string;
    /** January first. */
    readonly months: readonly string[];
  }
  export const LOCALES: Readonly<Record<string, LocaleTable>>;
}
