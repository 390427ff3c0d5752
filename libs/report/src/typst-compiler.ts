import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { RenderedReport } from './report-model';
import { readReportAssets, type ReportAssets } from './report-assets';

/** A folder that does not exist: every file the layout may read is given to the compiler in memory. */
const workspace = '/skinroot-report';

/** The main file of a document. */
type Layout = 'report' | 'intake';

/** The compiler with its assets; one job at a time. */
export interface ReportCompiler {
  assets: ReportAssets;
  /** Sets `viewJson` by the named layout as a PDF/UA-1 file. Throws an Error with the compiler's messages when the layout fails. */
  compile: (viewJson: string, layout: Layout) => RenderedReport;
}

/**
 * Starts Typst with our fonts and layout. The native module is loaded here, not before.
 * @throws Error when the assets directory is not complete
 */
export async function startCompiler(assetsDir: string): Promise<ReportCompiler> {
  const assets = await readReportAssets(assetsDir);
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: assets.fonts }] });
  return { assets, compile: (viewJson, layout) => compile(compiler, assets, { viewJson, layout }) };
}

function compile(
  compiler: NodeCompiler,
  assets: ReportAssets,
  { viewJson, layout }: { viewJson: string; layout: Layout },
): RenderedReport {
  try {
    for (const [path, source] of assets.sources) compiler.addSource(`${workspace}${path}`, source);
    compiler.mapShadow(`${workspace}/view.json`, Buffer.from(viewJson));
    const result = compiler.compile({ mainFilePath: `${workspace}/layout/${layout}.typ` });
    const document = result.result;
    if (!document)
      throw new Error(`the report could not be set: ${messages(result.takeDiagnostics()?.shortDiagnostics)}`);
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1' });
    return { pdf: new Uint8Array(pdf), pages: document.numOfPages };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(1);
  }
}

function messages(diagnostics: unknown): string {
  if (!Array.isArray(diagnostics)) return 'no message';
  return diagnostics
    .map((one: unknown) => (typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : ''))
    .join('; ');
}
