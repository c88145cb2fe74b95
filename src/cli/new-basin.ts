/**
 * NEW_BASIN : file name → text of a small basin that holds and runs        (invented round numbers, to be replaced)
 */
const SCHEMA_LINE = '# yaml-language-server: $schema=./mirab.schema.json\n';

const BASIN = `${SCHEMA_LINE}# A river with two riparians. Replace the numbers with yours, and say where each comes from.
#
#   mountains (3 km3 a year) -> dam -> river -> delta
#                                        fields

mirab: 1
title: My basin
story: The dam releases what the fields below it order.
source: "Invented numbers of a new basin"
confidence: assumption
baseline: today

time: { start: 2025-10-01, years: 10, step: month }

riparians:
  DWN: { name: Downland }
  UPP: { name: Upperland }

pairs:
  DWN|UPP:
    linked: true
    institutions: { allocation: 50 %, droughtFlood: 0 %, disputeSettlement: 0 %, jointBody: 50 %, dataExchange: 50 %, amendment: 0 % }

rivers:
  main: { name: Main river }

hydrology:
  use: plain
  sequences:
    plain: { label: The mean year again and again, anomalies: [0] }
    dry: { label: Two dry years in every five, anomalies: [0.5, 0, -1.5, -1.5, 0.5] }

doctrine: { between: upstream-first, within: priority }

nodes:
  mountains:
    kind: catchment
    name: Mountains
    river: main
    to: dam
    annual: 3 km^3/year
    shape: [3 %, 3 %, 5 %, 10 %, 18 %, 21 %, 16 %, 9 %, 5 %, 4 %, 3 %, 3 %]
    variability: 25 %

  dam:
    kind: reservoir
    name: Dam
    riparian: UPP
    river: main
    to: river
    curve:
      - { stage: 800 m, storage: 0 km^3, area: 0 km^2 }
      - { stage: 850 m, storage: 1 km^3, area: 40 km^2 }
    dead: 200 hm^3
    full: 1 km^3
    initial: 600 hm^3
    outlet: 400 m^3/s
    minimum: 20 m^3/s
    regime: { kind: irrigation }
    turbines: { tailwater: 790 m, efficiency: 90 %, capacity: 80 MW, turbineFlow: 200 m^3/s }

  river:
    kind: reach
    name: River
    river: main
    to: delta
    loss: 5 %

  fields:
    kind: demand
    name: Fields
    riparian: DWN
    river: main
    from: [{ node: river }]
    volume: 2.5 km^3/year
    shape: [0 %, 0 %, 5 %, 10 %, 15 %, 20 %, 20 %, 20 %, 10 %, 0 %, 0 %, 0 %]
    returns: [{ to: delta, share: 20 % }]
    benefit: { value: 0.05 USD/m^3 }

  delta:
    kind: outlet
    name: Delta
    river: main
    sea: true
`;

const TODAY = `${SCHEMA_LINE}mirab: 1
extends: basin.yaml
title: Today
story: The dam releases what the fields below it order.
`;

const DRY = `${SCHEMA_LINE}mirab: 1
extends: basin.yaml
title: Dry years
story: Two dry years come in every five.
set:
  hydrology.use: dry
`;

export const NEW_BASIN = { 'basin.yaml': BASIN, 'today.yaml': TODAY, 'dry.yaml': DRY } as const;
