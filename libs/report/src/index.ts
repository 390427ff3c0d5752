export type { IntakeDocument } from './intake-document';
export { readPdfText } from './read-pdf-text';
export { renderReport } from './render-report';
export { reportAssetFolders } from './report-assets';
export { reportParts } from './report-model';
export type {
  RenderedReport,
  ReportArea,
  ReportEdition,
  ReportModel,
  ReportNote,
  ReportPart,
  ReportProgram,
  ReportRedFlag,
} from './report-model';
export { ReportRenderer, ReportRenderError, type ReportRendererOptions } from './report-renderer';
