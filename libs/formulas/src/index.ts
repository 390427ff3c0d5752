export { Formulas } from './formulas';
export { formulaTask, type FormulaReply, type FormulaTask } from './formula-task';
