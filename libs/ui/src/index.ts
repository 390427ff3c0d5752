import './tokens/tokens.css';

export { ChartView, type ChartViewProps } from './chart/chart-view';
export { useWidth } from './chart/use-width';
export { Button } from './field/button';
export { describedBy, FieldFrame, type FieldFrameProps } from './field/field-frame';
export { type FieldOption, OptionList, type OptionListProps } from './field/option-list';
export { Scale, type ScaleProps } from './field/scale';
export { Slider, type SliderProps } from './field/slider';
export { Select, TextArea, TextInput } from './field/text-input';
export type { AnswerHow } from './form/controls/control';
export { fieldId } from './form/field-id';
export { useFormState } from './form/form-context';
export { FormItems } from './form/form-items';
export { FormProvider } from './form/form-provider';
export { FormStore, type FormStoreOptions, type ShownItem } from './form/form-store';
export { formWords, type FormWords } from './form/form-words';
export { RichTextView } from './form/rich-text-view';
