import fc from "fast-check";

/**
 * Pins the seed of every property test, so that a run can be repeated. `pnpm hunt` sets another one.
 *
 * Generators that are not fast-check's read it with `fc.readConfigureGlobal().seed`.
 */
fc.configureGlobal({ seed: Number(process.env.TANDEM_SEED ?? 20_261_122) });
