import data from './worked-vectors.data.json';

/** Test vectors of the analysis method, section 15; for specs only. */
export const vectors = data;
