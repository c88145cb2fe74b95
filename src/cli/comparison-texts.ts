/**
 * comparisonTexts : comparison × scenarios → its page and its brief, when they are asked for
 */
import type { ReportInput } from '../report/view.ts';
import type { writeReports } from './write-reports.ts';

export function comparisonTexts(input: ReportInput): Parameters<typeof writeReports>[0] {
  return {
    page: async (language) => (await import('../report/page.ts')).comparisonPage(input, language),
    brief: async (manner) => (await import('../report/brief.ts')).comparisonBrief(input, manner),
  };
}
