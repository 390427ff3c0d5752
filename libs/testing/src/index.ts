export * from './simulator/diary-simulation';
export * from './simulator/program-simulation';
export * from './simulator/seeded-random';
export * from './simulator/skin-line';
