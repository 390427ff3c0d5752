import { render, screen } from '@testing-library/react';
import { ChartView } from './chart-view';

const chart = {
  svg: '<svg class="sr-chart"><title>inner</title><path d="M0,0"/></svg>',
  alt: 'Skin day index fell from 52 to 18.',
  width: 320,
  height: 150,
};

test('a chart is one image named by its sentence, with nothing inside it for a screen reader', () => {
  render(<ChartView chart={chart} caption="Last 12 weeks" />);
  const image = screen.getByRole('img', { name: chart.alt });
  expect(image.querySelector('svg path')).not.toBeNull();
  expect(screen.getAllByRole('img')).toHaveLength(1);
  expect(screen.getByText('Last 12 weeks')).toBeVisible();
});
