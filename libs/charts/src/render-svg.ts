import { palette } from './palette';
import { round, type Chart, type ChartTheme, type Paint, type Scene, type SceneItem, type TextItem } from './scene';

/**
 * Writes a scene as an SVG document.
 * 'screen' paints by class names (see `chartCss`), so it holds no colour and no style attribute; 'print' paints by literal colours.
 */
export function renderScene(scene: Scene, theme: ChartTheme): Chart {
  const { width, height, alt } = scene;
  const body = scene.items.map((item) => itemSvg(item, theme)).join('');
  const look = theme === 'screen' ? 'class="sr-chart"' : 'font-family="Source Sans 3"';
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${look} role="img" aria-label="${escapeText(alt)}">${body}</svg>`;
  return { svg, alt, width, height };
}

/** Text made safe inside SVG text and attributes; characters XML does not allow become U+FFFD. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // eslint-disable-next-line no-control-regex -- exactly the characters XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;')
  );
}

function itemSvg(item: SceneItem, theme: ChartTheme): string {
  switch (item.kind) {
    case 'rect': {
      const radius = item.radius ? ` rx="${round(item.radius)}"` : '';
      return `<rect x="${round(item.x)}" y="${round(item.y)}" width="${round(item.width)}" height="${round(item.height)}"${radius}${paint(item, theme)}/>`;
    }
    case 'path':
      return `<path d="${item.d}"${paint(item, theme)}/>`;
    case 'circle':
      return `<circle cx="${round(item.cx)}" cy="${round(item.cy)}" r="${round(item.r)}"${paint(item, theme, item.role)}/>`;
    case 'text':
      return textSvg(item, theme);
    case 'group': {
      const title = item.title ? `<title>${escapeText(item.title)}</title>` : '';
      const role = item.role ? ` class="sr-${item.role}"` : '';
      return `<g${role}>${title}${item.items.map((inner) => itemSvg(inner, theme)).join('')}</g>`;
    }
  }
}

function textSvg(item: TextItem, theme: ChartTheme): string {
  const anchor = item.anchor && item.anchor !== 'start' ? ` text-anchor="${item.anchor}"` : '';
  const bold = item.bold === true;
  const look =
    theme === 'screen'
      ? ` class="sr-fill-${item.fill}${bold ? ' sr-bold' : ''}"`
      : ` fill="${palette[item.fill]}"${bold ? ' font-weight="600"' : ''}`;
  return `<text x="${round(item.x)}" y="${round(item.y)}" font-size="${item.size}"${anchor}${look}>${escapeText(item.text)}</text>`;
}

function paint(item: Paint, theme: ChartTheme, role?: string): string {
  const shape = [
    item.strokeWidth ? ` stroke-width="${item.strokeWidth}"` : '',
    item.dash ? ` stroke-dasharray="${item.dash}"` : '',
    item.opacity === undefined ? '' : ` opacity="${item.opacity}"`,
    item.stroke ? ' stroke-linecap="round" stroke-linejoin="round"' : '',
  ].join('');
  if (theme === 'print') {
    const fill = item.fill ? palette[item.fill] : 'none';
    const stroke = item.stroke ? ` stroke="${palette[item.stroke]}"` : '';
    return ` fill="${fill}"${stroke}${shape}${role ? ` class="sr-${role}"` : ''}`;
  }
  const names = [
    role ? `sr-${role}` : '',
    item.fill ? `sr-fill-${item.fill}` : 'sr-none',
    item.stroke ? `sr-stroke-${item.stroke}` : '',
  ];
  return ` class="${names.filter(Boolean).join(' ')}"${shape}`;
}
