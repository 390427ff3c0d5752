import type { IntakeDocument } from './intake-document';
import type { RenderedReport, ReportModel } from './report-model';
import { sanitiseDeep } from './sanitise-text';
import { startCompiler, type ReportCompiler } from './typst-compiler';
import { buildIntakeView } from './view/build-intake-view';
import { buildReportView } from './view/build-report-view';

const compilers = new Map<string, Promise<ReportCompiler>>();

/**
 * Makes the PDF of a report, or of an intake, in this thread: use it inside a worker or in a spec; a server uses `ReportRenderer`.
 * The same model gives the same bytes.
 * @param model - plain JSON; its strings are sanitised here
 * @param options - `assetsDir`: the directory with `layout/` and `fonts/` (libs/report/src, or a copy of the two folders)
 * @throws RangeError when a date of the course is not a calendar day
 * @throws Error when the assets are incomplete or the layout fails
 */
export async function renderReport(
  model: ReportModel | IntakeDocument,
  options: { assetsDir: string },
): Promise<RenderedReport> {
  const { assets, compile } = await compilerFor(options.assetsDir);
  const safe = sanitiseDeep(model, assets.covers);
  if ('document' in safe) return compile(JSON.stringify(buildIntakeView(safe)), 'intake');
  return compile(JSON.stringify(buildReportView(safe)), 'report');
}

function compilerFor(assetsDir: string): Promise<ReportCompiler> {
  const known = compilers.get(assetsDir);
  if (known) return known;
  const started = startCompiler(assetsDir);
  compilers.set(assetsDir, started);
  started.catch(() => compilers.delete(assetsDir));
  return started;
}
