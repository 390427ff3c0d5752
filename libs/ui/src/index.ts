import './tokens/tokens.css';

export { ChartView, type ChartViewProps } from './chart/chart-view';
export { useWidth } from './chart/use-width';
