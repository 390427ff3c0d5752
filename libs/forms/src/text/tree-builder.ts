import type { RichNode, RichText } from '../model/rich-text';

type Close = (children: RichText) => readonly RichNode[];

const DEEPEST = 40;

/** Collects rich nodes while tags open and close in whatever order the source has them. */
export type TreeBuilder = {
  /** Adds a finished node at the current place; adjoining text is joined. */
  readonly add: (node: RichNode) => void;
  /** Opens a tag; past 40 levels the tag is left out and its content kept. */
  readonly open: (tag: string, close: Close) => void;
  /** Closes the nearest open tag of that name, and what stands open inside it; without one, nothing happens. */
  readonly close: (tag: string) => void;
  /** Closes everything and hands back the nodes. */
  readonly finish: () => RichText;
};

/** A builder with nothing in it. */
export function treeBuilder(): TreeBuilder {
  const root: RichNode[] = [];
  const frames: { readonly tag: string; readonly close: Close; readonly children: RichNode[] }[] = [];
  const add = (node: RichNode) => {
    const children = frames.at(-1)?.children ?? root;
    const last = children.at(-1);
    if (node.kind !== 'text') children.push(node);
    else if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + node.text };
    else if (node.text !== '') children.push(node);
  };
  const closeTo = (depth: number) => {
    while (frames.length > depth) {
      const frame = frames.pop();
      frame?.close(frame.children).forEach(add);
    }
  };
  return {
    add,
    open: (tag, close) => {
      if (frames.length < DEEPEST) frames.push({ tag, close, children: [] });
    },
    close: (tag) => {
      const at = frames.findLastIndex((frame) => frame.tag === tag);
      if (at >= 0) closeTo(at);
    },
    finish: () => {
      closeTo(0);
      return root;
    },
  };
}
