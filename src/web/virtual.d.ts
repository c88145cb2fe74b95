/** What the build makes: starters of the workers, and the numbers and dates of each language. */
declare module 'virtual:workers' {
  export function startLive(): Worker;
  export function startPressure(): Worker;
}

declare module 'virtual:locales' {
  export interface LocaleTable {
    readonly decimal: string;
    readonly group: string;
    /** Ten digits, zero first. */
    readonly digits: string;
    /** January first. */
    readonly months: readonly string[];
  }
  export const LOCALES: Readonly<Record<string, LocaleTable>>;
}
