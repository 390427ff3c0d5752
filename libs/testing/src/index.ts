export * from './simulator/client-draws';
export * from './simulator/play-jointly';
export * from './simulator/program-outcome';
export * from './simulator/simple-rules';
