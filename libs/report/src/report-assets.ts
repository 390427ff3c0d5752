import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontCoverage, type Coverage } from './font-coverage';

/** The folders an assets directory must hold: layout sources and fonts, as they stand in libs/report/src. */
export const reportAssetFolders = ['layout', 'fonts'] as const;

/** What is read once from the assets directory. */
export interface ReportAssets {
  /** Typst sources by their path in the virtual workspace. */
  sources: Map<string, string>;
  fonts: Buffer[];
  /** What the body font can draw. */
  covers: Coverage;
}

const bodyFont = 'SourceSans3_400Regular.ttf';

/**
 * Reads layout and fonts.
 * @param assetsDir - a directory with `layout/*.typ` and `fonts/*.ttf`
 * @throws Error when the layout or the body font is not there
 */
export async function readReportAssets(assetsDir: string): Promise<ReportAssets> {
  const names = async (folder: string, ending: string): Promise<string[]> =>
    (await readdir(join(assetsDir, folder))).filter((name) => name.endsWith(ending)).sort();
  const sources = new Map<string, string>();
  for (const name of await names('layout', '.typ'))
    sources.set(`/layout/${name}`, await readFile(join(assetsDir, 'layout', name), 'utf8'));
  const fonts = await Promise.all(
    (await names('fonts', '.ttf')).map((name) => readFile(join(assetsDir, 'fonts', name))),
  );
  return { sources, fonts, covers: fontCoverage(await readFile(join(assetsDir, 'fonts', bodyFont))) };
}
