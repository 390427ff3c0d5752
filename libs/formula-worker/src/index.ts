export { Formulas } from './formulas';
export { formulaTask, type FormulaTask } from './formula-task';
