import type { RichNode, RichText } from '../model/rich-text';

type Frame = {
  readonly tag: string;
  readonly close: (children: RichText) => readonly RichNode[];
  readonly children: RichNode[];
};

const DEEPEST = 40;

/** Collects rich nodes while tags open and close in whatever order the source has them. */
export class TreeBuilder {
  private readonly root: RichNode[] = [];
  private readonly frames: Frame[] = [];

  /** Adds a finished node at the current place; adjoining text is joined. */
  add(node: RichNode): void {
    const children = this.children();
    const last = children.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') {
      children[children.length - 1] = { kind: 'text', text: last.text + node.text };
    } else if (node.kind !== 'text' || node.text !== '') {
      children.push(node);
    }
  }

  /** Opens a tag; past 40 levels the tag is left out and its content kept. */
  open(tag: string, close: Frame['close']): void {
    if (this.frames.length < DEEPEST) this.frames.push({ tag, close, children: [] });
  }

  /** Closes the nearest open tag of that name, and what stands open inside it; without one, nothing happens. */
  close(tag: string): void {
    const at = this.frames.findLastIndex((frame) => frame.tag === tag);
    if (at < 0) return;
    while (this.frames.length > at) this.closeLast();
  }

  /** Closes everything and hands back the nodes. */
  finish(): RichText {
    while (this.frames.length > 0) this.closeLast();
    return this.root;
  }

  private children(): RichNode[] {
    return this.frames.at(-1)?.children ?? this.root;
  }

  private closeLast(): void {
    const frame = this.frames.pop();
    if (!frame) return;
    for (const node of frame.close(frame.children)) this.add(node);
  }
}
