/**
 * oneDam : rule for its release -> text of a basin of one dam with 10 km3 in store and 100 m3/s flowing in evenly
 */
export function oneDam(rule: string): string {
  return `
mirab: 1
title: One dam
story: A dam follows a written rule.
time: { years: 1 }
riparians: { UPL: { name: Upland } }
rivers: { main: { name: Main } }
hydrology: { use: mean, sequences: { mean: { label: Mean, anomalies: [0] } } }
doctrine: {}
nodes:
  spring: { kind: catchment, river: main, to: dam, annual: 3.1536 km^3/year, shape: { Jan..Dec: 8.3333 % } }
  dam:
    kind: reservoir
    riparian: UPL
    river: main
    to: sea
    curve:
      - { stage: 0 m, storage: 0 km^3, area: 0 km^2 }
      - { stage: 100 m, storage: 20 km^3, area: 200 km^2 }
    dead: 1 km^3
    full: 19 km^3
    initial: 10 km^3
    outlet: 2000 m^3/s
    regime: { kind: target, rate: { expression: "${rule}" } }
  sea: { kind: outlet }
`;
}
