export { readForm, readForms, type ReadForm, type ReadForms, type Refused } from './read/read-form';
export {
  ITEM_TYPES,
  OPERATORS,
  isQuestion,
  type Condition,
  type Control,
  type Expression,
  type Expressions,
  type Form,
  type FormItem,
  type ItemPlace,
  type ItemType,
  type ItemWords,
  type Operator,
  type Option,
  type Role,
} from './model/form';
export type { Answers, AnswerValue, Attachment, Coding, Path, Quantity } from './model/value';
export type { RepairCode, RepairEntry } from './model/report';
export type { RichNode, RichText } from './model/rich-text';
export { plainText } from './text/plain-text';
export { richFromMarkdown } from './text/markdown';
export { richFromXhtml, type Sanitised } from './text/xhtml';
