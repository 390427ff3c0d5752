import { formulaTask, type FormulaTask } from './formula-task';

const work = formulaTask();
addEventListener('message', ({ data }: MessageEvent<FormulaTask>) => postMessage(work(data)));
postMessage('ready');
