/**
 * localeTables : languages → signs of numbers and names of months        (read from Node's full ICU when the page is built)
 *
 * Browsers lack the data of several of these languages, and write them wrongly without a word.
 */
const TAGS = /** @type {const} */ ({
  ...{ en: 'en', fa: 'fa-AF', kk: 'kk', ky: 'ky', ru: 'ru', tg: 'tg', tk: 'tk', uz: 'uz-Latn' },
});

export function localeTables() {
  return Object.fromEntries(Object.entries(TAGS).map(([code, tag]) => [code, tableOf(tag)]));
}

function tableOf(/** @type {string} */ tag) {
  const signs = (
    /** @type {number} */ number,
    /** @type {Intl.NumberFormatOptions} */ options,
    /** @type {string} */ type,
  ) =>
    new Intl.NumberFormat(tag, options).formatToParts(number).find((part) => part.type === type)?.value ?? '';
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  // The calendar of dates is that of the model in every language.
  const month = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { month: 'short', timeZone: 'UTC' });
  return {
    decimal: signs(1.5, {}, 'decimal'),
    group: signs(1234567, { useGrouping: true }, 'group'),
    minus: signs(-1, {}, 'minusSign').replace('-', '\u2212'),
    percent: signs(1, { style: 'percent' }, 'percentSign').replace('%', '\u00a0%'),
    digits: Array.from({ length: 10 }, (_, digit) => plain.format(digit)).join(''),
    months: Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2001, at, 1))),
  };
}
