import type { PhaseSpan } from '@skinroot/domain';
import { dayNumber } from '../calendar-day';
import { phaseTone } from '../palette';
import { lineItem, type SceneItem } from '../scene';
import { firstThatFits } from '../text-width';
import { skinBands, type SkinLineLayout } from './skin-line-layout';

const shortNames: Record<PhaseSpan['kind'], readonly string[]> = {
  baseline: ['Baseline', 'Base'],
  elimination: ['Elimination', 'Elim.'],
  support: ['Support', 'Supp.'],
  reintroduction: ['Reintroduction', 'Reintro', 'Rei.'],
  maintenance: ['Maintenance', 'Maint.'],
};

/** Tinted bands of the phases with their names on top, shortened or left out where a band is too narrow. */
export function phaseBands(phases: readonly PhaseSpan[], layout: SkinLineLayout): SceneItem[] {
  const { plot, fontSize } = layout;
  return phases.flatMap((phase): SceneItem[] => {
    const first = Math.max(dayNumber(phase.startsOn), layout.from);
    const last = Math.min(dayNumber(phase.endsOn), layout.to);
    if (last < first) return [];
    const left = layout.x(first);
    const right = layout.x(last + 1);
    const top = plot.top - fontSize - 9;
    const label = phaseLabel(phase, fontSize, right - left - 8);
    return [
      {
        kind: 'group',
        role: 'phase',
        title: `${phase.name}: ${phase.startsOn} to ${phase.endsOn}`,
        items: [
          {
            kind: 'rect',
            x: left,
            y: top,
            width: right - left,
            height: plot.bottom - top,
            fill: phaseTone(phase.kind),
          },
          lineItem([left, top], [left, plot.bottom], { stroke: 'paper', strokeWidth: 1.5 }),
          ...(label
            ? [
                {
                  kind: 'text',
                  x: left + 5,
                  y: top + fontSize + 3,
                  text: label,
                  size: fontSize,
                  fill: 'ink',
                  bold: true,
                } as const,
              ]
            : []),
        ],
      },
    ];
  });
}

function phaseLabel(phase: PhaseSpan, size: number, width: number): string | undefined {
  const beforeColon = phase.name.split(':')[0] ?? '';
  return firstThatFits([phase.name, beforeColon, ...shortNames[phase.kind]], size * 1.06, width);
}

/** Thin lines and numbers at the limits of the skin day index, with its bands in words on the right. */
export function indexAxis(layout: SkinLineLayout): SceneItem[] {
  const { plot, fontSize } = layout;
  const shown = skinBands.filter((band) => band.from < layout.top);
  const limits = [...shown.map((band) => band.from), layout.top];
  const lines = limits.flatMap((value): SceneItem[] => [
    lineItem([plot.left, layout.y(value)], [plot.right, layout.y(value)], {
      stroke: 'line',
      strokeWidth: 1,
      dash: value === 0 ? undefined : '1 3',
    }),
    {
      kind: 'text',
      x: plot.left - 6,
      y: layout.y(value) + fontSize * 0.35,
      text: String(value),
      size: fontSize,
      fill: 'muted',
      anchor: 'end',
    },
  ]);
  const words = shown.map((band): SceneItem => {
    const middle = (layout.y(band.from) + layout.y(Math.min(band.below, layout.top))) / 2;
    return {
      kind: 'text',
      x: plot.right + 6,
      y: middle + fontSize * 0.35,
      text: band.label,
      size: fontSize,
      fill: 'muted',
    };
  });
  return [...lines, ...words];
}
