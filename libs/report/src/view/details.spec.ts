import { sampleReport } from '../sample-report.data';
import { buildReportView } from './build-report-view';

const titles = (parts?: Parameters<typeof buildReportView>[0]['parts']): string[] =>
  buildReportView({ ...sampleReport(), ...(parts && { parts }) }).sections.map(({ title }) => title);

describe('parts of a report', () => {
  it('are all there unless some are asked for', () => {
    expect(titles()).toEqual(
      expect.arrayContaining(['Program and phases', 'Measures', 'Foods: what was tested', 'Notes']),
    );
  });

  it('keep the completeness of the data and the method whatever is asked for', () => {
    expect(titles([])).toEqual(['How complete the data are', 'Method and limits']);
  });

  it('say what was left out, so that absence is not read as "none"', () => {
    const { sections } = buildReportView({ ...sampleReport(), parts: ['course', 'measures', 'verdicts', 'areas'] });
    expect(sections.map(({ title }) => title)).not.toContain('Notes');
    expect(JSON.stringify(sections)).toContain('Left out of this report on request: notes.');
  });
});
