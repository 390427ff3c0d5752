/** One coded answer. Two codings are the same when code and (where both have one) system agree. */
export type Coding = {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
};

/** A measured amount with its unit; an amount without `value` is only a preset unit. */
export type Quantity = {
  readonly value?: number;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
  readonly comparator?: string;
};

/** A file that was handed in: `id` is the file store's id, `size` is bytes. The bytes are never here. */
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
};

/**
 * One answer value. The question's type says how to read it: boolean; number (decimal, integer);
 * string (string, text, url, reference, date `YYYY[-MM[-DD]]`, dateTime, time `hh:mm[:ss]`, free text and plain
 * options of choices); Coding (choice); Quantity; Attachment.
 */
export type AnswerValue = boolean | number | string | Coding | Quantity | Attachment;

/**
 * Where an answer stands: the linkId, followed by `~` and the zero-based index of every repeating ancestor,
 * outermost first, joined by dots. `about.age`, `child.name~0`, `child.illness.year~0.2`.
 */
export type Path = string;

/**
 * Every answer of one response, plain JSON. A question's path holds the list of its values in order; a repeating
 * group's path holds one number, how many times it stands. Absent and empty both mean "not answered".
 */
export type Answers = { readonly [path: Path]: readonly AnswerValue[] | undefined };
