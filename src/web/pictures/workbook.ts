/**
 * workbookOf : what is on the screen → a workbook of Excel        (charts by step and by year, riparians, levers, which run)
 */
import writeExcelFile, { type SheetData } from 'write-excel-file/browser';
import { numberOf } from '../state/lever.ts';
import type { Store } from '../state/store.svelte.ts';
import { leverName, ownerName, riparianName, unitName } from '../words/names.ts';
import { aboutRows, chartRows, type Row, yearRows } from './table.ts';

export function workbookOf(store: Store): Promise<Blob> {
  const { speech } = store;
  const sheet = (name: string, rows: readonly Row[]) => ({
    sheet: name,
    data: cellsOf(rows),
    columns: rows[0]?.map((_, at) => ({ width: at === 0 ? 34 : 20 })) ?? [],
    stickyRowsCount: 1,
    rightToLeft: speech.language.direction === 'rtl',
  });
  return writeExcelFile([
    sheet(speech.say('months'), chartRows(store)),
    sheet(speech.say('sheet-years'), yearRows(store)),
    sheet(speech.say('sheet-riparians'), riparianRows(store)),
    sheet(speech.say('levers-title'), leverRows(store)),
    sheet(speech.say('sheet-about'), [[speech.say('sheet-about'), ''], ...aboutRows(store)]),
  ]).toBlob();
}

function cellsOf([head = [], ...rows]: readonly Row[]): SheetData {
  const bold = head.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }));
  return [bold, ...rows.map((row) => [...row])];
}

/** Means of a year. */
function riparianRows(store: Store): Row[] {
  const { speech } = store;
  const head = [
    speech.say('riparian'),
    ...['wanted', 'received', 'shortfall'].map((key) => `${speech.say(`sheet-${key}`)}, km³`),
    `${speech.say('sheet-unserved')}, ${speech.name('GWh')}`,
  ];
  const rows = store.runs.now?.facts.riparians.map(
    ({ id, wanted_km3, received_km3, shortfall_km3, unserved_GWh }): Row => [
      ...[riparianName(id, store), wanted_km3, received_km3, shortfall_km3],
      unserved_GWh ?? '',
    ],
  );
  return [head, ...(rows ?? [])];
}

function leverRows(store: Store): Row[] {
  const { speech, levers, state } = store;
  const head = ['lever', 'sheet-owner', 'now-short', 'sheet-file', 'unit', 'sheet-least', 'sheet-most'];
  return [
    [...head, 'why-source', 'why-confidence'].map((key) => speech.say(key)),
    ...levers.map((lever): Row => {
      const position = state.choice.positions[lever.id];
      const standing = lever.standing ?? '';
      return [
        ...[leverName(lever, store), ownerName(lever.owner, store)],
        ...[position === undefined ? standing : numberOf(lever, position), standing],
        ...[unitName(lever.unit, store), lever.least, lever.most, lever.source ?? ''],
        speech.say(`confidence-${lever.confidence ?? 'assumption'}`),
      ];
    }),
  ];
}
