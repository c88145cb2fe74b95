/**
 * EXAMPLES : three command lines for each command, shown at the end of its help
 */
const EXAMPLES = {
  mirab: ['mirab compare scenarios/aral', 'mirab run scenarios/two-banks/trade.yaml', 'mirab new my-basin'],
  run: [
    'mirab run scenarios/two-banks/alone.yaml',
    'mirab run scenarios/two-banks/trade.yaml --lever swap-size="600 GWh"',
    'mirab run scenarios/aral/dry-years.yaml --csv - --variable toktogul',
  ],
  compare: [
    'mirab compare scenarios/aral',
    'mirab compare scenarios/two-banks --html banks.html --brief banks.md',
    'mirab compare scenarios/two-banks --contested',
  ],
  assess: [
    'mirab assess scenarios/two-banks/alone.yaml',
    'mirab assess scenarios/aral/rogun.yaml --members 100 --claims need,fair',
    'mirab assess scenarios/two-banks/trade.yaml --members 0 --json',
  ],
  check: [
    'mirab check scenarios/aral',
    'mirab check my-basin/basin.yaml my-basin/dry.yaml',
    'mirab check scenarios/two-banks --json',
  ],
  ledger: [
    'mirab ledger scenarios/two-banks/trade.yaml',
    'mirab ledger scenarios/aral/seasonal-swap.yaml --riparian KGZ --by season',
    'mirab ledger scenarios/two-banks/trade.yaml --clause winter-swap --csv -',
  ],
  explain: [
    'mirab explain scenarios/aral/energy-regime.yaml toktogul 2030-07',
    'mirab explain scenarios/two-banks/alone.yaml lowland-fields 2030-07',
    'mirab explain scenarios/two-banks/trade.yaml high-dam 2031-01-15',
  ],
  'validate-risk': [
    'mirab validate-risk --events events.csv',
    'mirab validate-risk --events events.csv --scenario my-basin/past.yaml',
    'mirab validate-risk --events events.csv --json > validation.json',
  ],
  serve: [
    'mirab serve',
    'mirab serve --room --scenarios my-basin',
    'mirab serve --host 0.0.0.0 --keys keys.txt --origin https://example.org',
  ],
  new: ['mirab new my-basin', 'mirab new ~/basins/first', 'mirab new . && mirab compare .'],
  schema: [
    'mirab schema > mirab.schema.json',
    'mirab schema | head -20',
    'mirab schema > my-basin/mirab.schema.json',
  ],
} as const satisfies Record<string, readonly [string, string, string]>;

export function examplesOf(command: keyof typeof EXAMPLES): string {
  return `\nExamples:\n${EXAMPLES[command].map((line) => `  ${line}`).join('\n')}`;
}
