import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  type IntakeDocument,
  type RenderedReport,
  ReportRenderError,
  ReportRenderer,
  type ReportModel,
  renderReport,
} from '@skinroot/report';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../platform/problems/problem';

// Beside the bundled main.js; from the sources (specs) there is no worker, and the layout is where it is written.
const workerFile = join(import.meta.dirname, 'report-worker.js');
const bundledAssets = join(import.meta.dirname, 'report-assets');
const sourceAssets = join(import.meta.dirname, '../../../../../libs/report/src');

/** Sets reports in a worker thread of its own, so that no request waits for a PDF of another. */
@Injectable()
export class ReportPress implements OnApplicationShutdown {
  private readonly renderer = existsSync(workerFile)
    ? new ReportRenderer({ workerFile, assetsDir: bundledAssets })
    : null;

  async print(model: ReportModel | IntakeDocument): Promise<RenderedReport> {
    if (!this.renderer) return renderReport(model, { assetsDir: sourceAssets });
    try {
      return await this.renderer.render(model);
    } catch (error) {
      if (error instanceof ReportRenderError && error.reason !== 'failed')
        throw new Problem('busy', { detail: 'The report could not be made just now.', cause: error });
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.renderer?.close();
  }
}
