import type { RichNode, RichText } from '@skinroot/forms';

/** Draws sanitised formatting with our own elements; no HTML string is ever used. */
export function RichTextView({ nodes }: { nodes: RichText }) {
  return nodes.map((node, index) => <RichNodeView key={index} node={node} />);
}

function RichNodeView({ node }: { node: RichNode }) {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return <br />;
    case 'image':
      return <img src={node.src} alt={node.alt} />;
    case 'link':
      return (
        <a href={node.href} rel="noreferrer" target="_blank">
          <RichTextView nodes={node.children} />
        </a>
      );
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul';
      return (
        <List>
          <RichTextView nodes={node.children} />
        </List>
      );
    }
    default: {
      const Element = ({ strong: 'strong', em: 'em', paragraph: 'p', item: 'li' } as const)[node.kind];
      return (
        <Element>
          <RichTextView nodes={node.children} />
        </Element>
      );
    }
  }
}
