import { readPdfText } from './read-pdf-text';
import { renderReport } from './render-report';
import type { ReportModel } from './report-model';
import { sampleReport } from './sample-report.data';

const options = { assetsDir: __dirname };
const latin = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

function hostileReport(): ReportModel {
  const long = `${'x'.repeat(120)} 李小龍 محمد 👩‍👩‍👧 \u202e \u0000 \ud800`;
  const model = sampleReport(3);
  return {
    ...model,
    practice: { name: long, accent: '#ffff00', address: long },
    client: { displayName: long, reference: '#panic("x")', conditions: [long, '@label <x> $y$ \\'] },
    program: model.program && {
      ...model.program,
      name: long,
      phases: model.program.phases.map((phase) => ({ ...phase, name: long })),
    },
    redFlags: Array.from({ length: 23 }, () => ({ text: long, level: 'unheard-of', because: long })),
    progress: {
      ...model.progress,
      findings: model.progress.findings.map((food) => ({ ...food, name: long, text: long.repeat(20) })),
    },
    notes: model.notes.map((note) => ({
      ...note,
      title: '',
      kind: '',
      sections: [{ heading: '', text: '#include "/etc/passwd"\n\n\n'.repeat(200) }],
    })),
    areas: model.areas.map((area) => ({ ...area, name: long, band: long })),
  };
}

function emptyReport(): ReportModel {
  const model = sampleReport(1, 1, 0);
  const adherence = {
    planned: 0,
    kept: 0,
    slip: 0,
    unknown: 0,
    coveragePercent: 0,
    adherencePercent: null,
    lowPercent: 0,
    highPercent: 100,
    longestRun: 0,
    currentRun: 0,
    evaluable: false,
  };
  const missing = { days: 0, observed: 0, estimated: 0, missing: 0, statement: '' };
  return {
    ...model,
    client: { displayName: '', reference: '', conditions: [] },
    program: null,
    areas: [],
    redFlags: [],
    intake: null,
    scales: {},
    progress: {
      ...model.progress,
      days: [],
      phases: [],
      marks: [],
      change: null,
      measures: [],
      findings: [],
      adherence: { overall: adherence, byPhase: [] },
      missing,
    },
  };
}

describe('the PDF', () => {
  it.each<[string, () => ReportModel, number, number]>([
    ['of 17 weeks', () => sampleReport(), 4, 7],
    ['for the client', () => ({ ...sampleReport(), edition: 'client' }), 4, 7],
    ['of 26 weeks with 40 notes', () => sampleReport(2, 26, 40), 12, 20],
    ['without any data', emptyReport, 2, 3],
    ['of hostile words', hostileReport, 6, 40],
  ])('%s is PDF/UA-1, tagged, in English, with a sensible number of pages', async (_name, model, least, most) => {
    const { pdf, pages } = await renderReport(model(), options);
    expect(pages).toBeGreaterThanOrEqual(least);
    expect(pages).toBeLessThanOrEqual(most);
    const text = latin(pdf);
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toMatch(/pdfuaid:part(>|=")1/);
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(text).toMatch(/\/Lang\s*\(en\)/);
    expect(text).toContain('/DisplayDocTitle true');
  });

  it('has the same bytes for the same model, also after another report', async () => {
    const first = await renderReport(sampleReport(7), options);
    await renderReport(sampleReport(8, 5, 1), options);
    const again = await renderReport(sampleReport(7), options);
    expect(Buffer.compare(first.pdf, again.pdf)).toBe(0);
  });

  it('differs when one number differs', async () => {
    const model = sampleReport(7);
    const other = { ...model, client: { ...model.client, birthYear: 1989 } };
    const [a, b] = [await renderReport(model, options), await renderReport(other, options)];
    expect(Buffer.compare(a.pdf, b.pdf)).not.toBe(0);
  });

  it('embeds its fonts and carries the chart in words', async () => {
    const { pdf } = await renderReport(sampleReport(), options);
    const text = latin(pdf);
    expect(text).toContain('SourceSans3');
    expect(text).toContain('Newsreader');
    expect(text).toContain('/FontFile2');
    expect(text).toContain('Skin day index, 0 to 100, higher is worse, 2 February 2026');
  });

  it('has its words where they can be read and copied', async () => {
    const { pdf, pages } = await renderReport(sampleReport(), options);
    const text = readPdfText(pdf);
    expect(text).toHaveLength(pages);
    for (const words of [
      'Progress report',
      'Maja Lindqvist',
      'Milk and wheat elimination',
      'Evidence C',
      'Clear improvement',
      'Skin day index (0–100, higher is worse)',
      'Coeliac test before wheat',
      'Recap of atopic eczema',
    ]) {
      expect(text[0]).toContain(words);
    }
    const rest = text.slice(1).join('\n');
    for (const words of [
      'Not tested',
      'Addendum by Anna Hagström',
      'Signed by Anna Hagström, 10 Feb 2026, 10:30',
      'Much points',
      '10 are missing',
      'not a diagnosis',
    ]) {
      expect(rest.toLowerCase()).toContain(words.toLowerCase());
    }
  });

  it.each([
    ['of 17 weeks', () => sampleReport()],
    ['of 26 weeks with 40 notes', () => sampleReport(2, 26, 40)],
    ['without any data', emptyReport],
  ])('%s numbers its pages and names practice and client on top of each but the first', async (_name, model) => {
    const given = model();
    const { pdf, pages } = await renderReport(given, options);
    readPdfText(pdf).forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages}`);
      if (index > 0) expect(page.replace(/\u200b/g, '').split('\n')[0]).toBe(given.practice.name);
    });
  });

  it('shows what the fonts cannot draw as U+FFFD and hides nothing', async () => {
    const model = sampleReport();
    const { pdf } = await renderReport(
      { ...model, client: { ...model.client, displayName: 'Li 李 \u202eevil\u0000' } },
      options,
    );
    expect(readPdfText(pdf)[0]?.replace(/\n/g, '')).toContain('Li \ufffd evil');
  });

  it('is refused with a reason when the assets are not there', async () => {
    await expect(renderReport(sampleReport(), { assetsDir: '/nowhere' })).rejects.toThrow(/nowhere/);
  });
});
