/**
 * faults : model -> the way in which its run goes wrong, by the id of its scenario; any other id runs as ever
 */
import type { Result } from '../../src/engine/base/result.ts';
import type { BasinModel } from '../../src/engine/model/basin-model.ts';
import type { Outcome } from '../../src/engine/outcome/outcome.ts';
import { serve } from '../../src/engine/pool/serve.ts';
import { simulate } from '../../src/engine/run/simulate.ts';

/** Reply and error come by two ways, of which either may be read first. */
const WELL_AFTER_THE_REPLY_ms = 200;

const FAULTS: Readonly<Record<string, () => void>> = {
  throws: () => {
    throw new TypeError('A pump ran dry.');
  },
  'throws-later': () => {
    setTimeout(() => {
      throw new Error('A gate fell shut.');
    }, WELL_AFTER_THE_REPLY_ms);
  },
  exits: () => process.exit(7),
  hangs: () => {
    for (;;);
  },
  hoards: () => {
    const hoard: unknown[] = [];
    for (;;) hoard.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  },
  dawdles: () => {
    for (const start = performance.now(); performance.now() - start < 300; );
  },
};

serve((model: BasinModel): Result<Outcome> => {
  FAULTS[model.scenarioId]?.();
  return simulate(model);
});
