export {
  computedValues,
  formulaResults,
  initialAnswersWithExpressions,
  type Computed,
  type FormulaResults,
} from './expressions';
export type { ExpressionContext, ExpressionEngine } from './formula-runner';
