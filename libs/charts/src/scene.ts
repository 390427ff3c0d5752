import type { Tone } from './palette';

/** Which surface a drawing is for: 'screen' uses CSS classes, 'print' literal colours. */
export type ChartTheme = 'screen' | 'print';

/** A finished drawing: an SVG document, a sentence with the same facts, and its size in CSS pixels. */
export interface Chart {
  svg: string;
  alt: string;
  width: number;
  height: number;
}

/** How a shape is painted; a missing `fill` or `stroke` is none. Lengths in pixels, `opacity` 0-1. */
export interface Paint {
  fill?: Tone;
  stroke?: Tone;
  strokeWidth?: number;
  dash?: string;
  opacity?: number;
}

/** A rectangle. */
interface RectItem extends Paint {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
}

/** A free path; `d` is an SVG path of finite numbers. */
export interface PathItem extends Paint {
  kind: 'path';
  d: string;
}

/** A circle; `role` names what it stands for, so that tests and styles can find it. */
interface CircleItem extends Paint {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
  role?: string;
}

/** One line of text; `y` is the baseline. */
export interface TextItem {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  fill: Tone;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
}

/** Items drawn together; `title` is shown on hover and `role` becomes a class. */
interface GroupItem {
  kind: 'group';
  items: SceneItem[];
  title?: string;
  role?: string;
}

export type SceneItem = RectItem | PathItem | CircleItem | TextItem | GroupItem;

/** A drawing before it is written as SVG: painted in the order of `items`. */
export interface Scene {
  width: number;
  height: number;
  alt: string;
  items: SceneItem[];
}

/** A straight line as a path. */
export function lineItem(from: [number, number], to: [number, number], paint: Paint): PathItem {
  return { kind: 'path', d: `M${round(from[0])},${round(from[1])}L${round(to[0])},${round(to[1])}`, ...paint };
}

/** Rounds a coordinate to a hundredth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
