/**
 * The nodes of a tree in document order, without recursion: trees of strangers are deep.
 * @param below - the nodes directly below one; asked only after that one was handed out
 */
export function* inOrder<Node>(roots: readonly Node[], below: (node: Node) => readonly Node[]): Generator<Node> {
  const stack = [...roots].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    const nested = below(next);
    for (let at = nested.length - 1; at >= 0; at--) stack.push(nested[at] as Node);
  }
}
