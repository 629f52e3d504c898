/**
 * Generation of the folds. Raised by one whenever the same events come to give another state, row or roll-up: a store
 * whose tables were made by another generation is rebuilt, and hashes are compared only between equal generations.
 */
export const REDUCERS = 4;
