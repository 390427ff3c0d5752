/** What the page puts into downloads from now on: jsdom has neither object addresses nor a place for files. */
export function watchDownloads(): { name: string; size: number }[] {
  const saved: { name: string; size: number }[] = [];
  const sizes = new Map<string, number>();
  URL.createObjectURL = (content) => {
    const address = `blob:${sizes.size}`;
    sizes.set(address, (content as Blob).size);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, size: sizes.get(this.href) ?? 0 });
  };
  return saved;
}
