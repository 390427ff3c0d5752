import './tokens/tokens.css';

export { ChartView } from './chart/chart-view';
export { useWidth } from './chart/use-width';
export { Button } from './field/button';
export { describedBy, FieldFrame } from './field/field-frame';
export { OptionList } from './field/option-list';
export { Scale } from './field/scale';
export { TextArea, TextInput } from './field/text-input';
export type { AnswerHow } from './form/controls/control';
export type { FileUploads, UploadView } from './form/file-uploads';
export { fieldId } from './form/field-id';
export { useFormState } from './form/form-context';
export { FormHeading, FormItems, FormQuestion, GroupHelp } from './form/form-items';
export { FormProvider } from './form/form-provider';
export { FormStore } from './form/form-store';
export { formWords } from './form/form-words';
