import type { IntakeDocument } from './intake-document';
import { readPdfText } from './read-pdf-text';
import { renderReport } from './render-report';

const options = { assetsDir: __dirname };
const hash = 'a3'.repeat(32);

const anIntake = (part: Partial<IntakeDocument> = {}): IntakeDocument => ({
  document: 'intake',
  practice: { name: 'Kvist Skin' },
  client: { displayName: 'Bo Ek', reference: 'SR-12345678' },
  form: { title: 'Root-cause intake', version: 2 },
  submittedAt: '2026-03-02T09:00:00Z',
  generatedAt: { instant: '2026-03-03T09:00:00Z', zone: 'Europe/Stockholm' },
  sections: [
    {
      title: 'Your skin',
      lines: [
        { question: 'Since when?', entry: '', answer: 'Childhood' },
        { question: 'Which creams?', entry: '', answer: '' },
      ],
    },
  ],
  signature: {
    name: 'Eva Ek',
    relation: 'mother',
    at: '2026-03-02T09:00:00Z',
    timeZone: 'Europe/Stockholm',
    language: 'en',
    text: 'I am 18 or older.\nI agree.',
    textHash: hash,
  },
  ...part,
});

const wordsOf = async (intake: IntakeDocument) =>
  readPdfText((await renderReport(intake, options)).pdf)
    .join('\n')
    .replace(/[\n\u200b]+/g, ' ');

describe('an intake on paper', () => {
  it('holds every question, every answer, the text that was signed and its hash', async () => {
    const text = await wordsOf(anIntake());
    for (const words of [
      'Root-cause intake, version 2',
      'Bo Ek',
      'SR-12345678',
      'Handed in 2 Mar 2026, 10:00 (Europe/Stockholm)',
      'Since when?',
      'Childhood',
      'Which creams?',
      'Not answered',
      'I am 18 or older.',
      'I agree.',
      'Eva Ek (mother)',
      hash,
    ])
      expect(text).toContain(words);
  });

  it('is PDF/UA-1, tagged, and the same bytes for the same answers', async () => {
    const [first, again] = [await renderReport(anIntake(), options), await renderReport(anIntake(), options)];
    expect(Buffer.compare(first.pdf, again.pdf)).toBe(0);
    const raw = Buffer.from(first.pdf).toString('latin1');
    expect(raw).toMatch(/pdfuaid:part(>|=")1/);
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  });

  it('names the entries of a repeating group once each', async () => {
    const line = (entry: string, answer: string) => ({ question: 'Name', entry, answer });
    const lines = [line('Product 1', 'Soap'), line('Product 1', 'Gel'), line('Product 2', 'Oil'), line('', 'None')];
    const text = await wordsOf(anIntake({ sections: [{ title: 'Products', lines }] }));
    expect(text.match(/Product \d/g)).toEqual(['Product 1', 'Product 2']);
    expect(text.indexOf('Gel')).toBeLessThan(text.indexOf('Product 2'));
    expect(text.indexOf('Product 2')).toBeLessThan(text.indexOf('Oil'));
  });

  it('says that there is no signature', async () =>
    expect(await wordsOf(anIntake({ signature: null }))).toContain('without a signature'));

  it('stands hostile words and 150 long answers', async () => {
    const long = `#panic("x") ${'x'.repeat(200)} 李 \u202e ${'word '.repeat(300)}`;
    const lines = Array.from({ length: 150 }, () => ({ question: long.slice(0, 300), entry: '', answer: long }));
    const { pages } = await renderReport(
      anIntake({ sections: [{ title: '', lines }], client: { displayName: '', reference: '' } }),
      options,
    );
    expect(pages).toBeGreaterThan(10);
  }, 60_000);
});
