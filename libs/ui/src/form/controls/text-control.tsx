import { TextArea, TextInput } from '../../field/text-input';
import { type ControlProps, nativeProps } from './control';

/** One line (string, url, reference) or several (text). */
export function TextControl(props: ControlProps) {
  const { item, values, onAnswer } = props;
  const value = typeof values[0] === 'string' ? values[0] : '';
  const change = (text: string) => onAnswer(text === '' ? [] : [text], 'typed');
  if (item.type === 'text')
    return (
      <TextArea
        {...nativeProps(props)}
        value={value}
        maxLength={item.maxLength}
        onChange={({ target }) => change(target.value)}
      />
    );
  return (
    <TextInput
      {...nativeProps(props)}
      type={item.type === 'url' ? 'url' : 'text'}
      value={value}
      maxLength={item.maxLength}
      placeholder={item.entryFormat}
      autoComplete="off"
      onChange={({ target }) => change(target.value)}
    />
  );
}
