import type { FormItem } from '../model/form';
import type { RichText } from '../model/rich-text';

/** The help or legal text that display items bring to the item they stand in; undefined when there is none. */
export function roleText(children: readonly FormItem[], role: 'help' | 'legal'): RichText | undefined {
  const texts = children.filter((child) => child.role === role);
  if (texts.length === 0) return undefined;
  return texts.flatMap((child): RichText => child.richText ?? [{ kind: 'text', text: child.text }]);
}
