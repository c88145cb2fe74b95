/**
 * Members of synthetic hydrology, and scenarios weighed with them
 */
import { expect, test } from 'vitest';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import { planAssessment } from '../../src/engine/study/assess.ts';
import { assessSurely } from '../../src/engine/study/assess-surely.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import { memberHistories } from '../../src/engine/study/member-histories.ts';
import { memberScenario } from '../../src/engine/study/members.ts';
import { twoBanks } from './two-banks.ts';

const anomaliesOf = ({ hydrology }: Awaited<ReturnType<typeof twoBanks>>) =>
  hydrology.sequences[hydrology.use].anomalies;

test('a member is the same whenever it is made, other than the next, and moves nothing but the years', async () => {
  const scenario = await twoBanks('alone');
  const member = memberScenario(scenario, 3, 1);
  expect(memberScenario(scenario, 3, 1)).toEqual(member);
  expect(anomaliesOf(memberScenario(scenario, 4, 1))).not.toEqual(anomaliesOf(member));
  expect(anomaliesOf(memberScenario(scenario, 3, 2))).not.toEqual(anomaliesOf(member));
  expect({ ...member, hydrology: scenario.hydrology }).toEqual(scenario);
});

test('members have the mean, the deviation and the persistence of the sequence that they stand for', async () => {
  const scenario = await twoBanks('alone');
  const { use, sequences } = scenario.hydrology;
  const anomalies = [-2, -1.5, -1, 0, 0.5, 1, 0.5, 0, -0.5, -1];
  const own = {
    ...scenario,
    time: { ...scenario.time, years: 200 },
    hydrology: {
      ...scenario.hydrology,
      sequences: { ...sequences, [use]: { ...sequences[use], anomalies } },
    },
  };
  const all = Array.from({ length: 50 }, (_, member) => anomaliesOf(memberScenario(own, member, 1)));
  const mean = all.flat().reduce((sum, z) => sum + z, 0) / 10_000;
  const variance = all.flat().reduce((sum, z) => sum + (z - mean) ** 2, 0) / 10_000;
  const lagged = all.flatMap((of) => of.slice(1).map((z, year) => (z - mean) * (of[year] - mean)));
  const persistence = lagged.reduce((sum, product) => sum + product, 0) / lagged.length / variance;
  expect(mean).toBeCloseTo(-0.4, 1);
  expect(Math.abs(variance - 0.815)).toBeLessThan(0.08);
  expect(Math.abs(persistence - 0.65)).toBeLessThan(0.08);
});

test('all scenarios meet the same luck, and the bands of a whole assessment are there', async () => {
  const [scenario, reference] = [await twoBanks('trade'), await twoBanks('reference')];
  const uncertainty = { draws: 64, effectPoints: 1, everyPeriod: true, ensemble: { count: 3, seed: 1 } };
  const tools = { runner: localRunner(), parameters: RISK_PARAMETERS };
  const members = await memberHistories([scenario, scenario], reference, uncertainty.ensemble, tools);
  if (!members.ok) throw new Error('the members have no outcome');
  expect(members.value[0]).toEqual(members.value[1]);
  expect(members.value[0].satisfaction.every((share) => share >= 0 && share <= 1 + 1e-9)).toBe(true);
  const planned = planAssessment(scenario, reference);
  const made = await assessSurely(planned, { runner: localRunner(), uncertainty });
  const run = made.ok ? made.value.report?.run : undefined;
  expect(run?.basin.mean.bands?.hydro).toHaveLength(3);
  expect(run?.dyads['LOW|UPL'].mean.bands?.param).toHaveLength(3);
});
