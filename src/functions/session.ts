import { EngineFault, type FunctionEngine } from './engine';

/** Stands in until the engine is there: every function answers that it cannot. */
function notBuiltYet(): never {
  throw new EngineFault(
    'notAvailable',
    'Dit onderdeel is nog niet gebouwd. / This part has not been built yet.',
  );
}

export const engine: FunctionEngine = {
  rules: notBuiltYet,
  roster: notBuiltYet,
  epaLevel: notBuiltYet,
  stageValid: notBuiltYet,
  courseDaysOk: notBuiltYet,
};
