import { TextInput } from '../../field/text-input';
import { type ControlProps, nativeProps } from './control';

const kinds = { date: 'date', dateTime: 'datetime-local', time: 'time' } as const;

/** The picker of the device: date `YYYY-MM-DD`, time `hh:mm:ss`, dateTime with the offset of this device. */
export function DateControl(props: ControlProps) {
  const { item, values, onAnswer } = props;
  const type = item.type === 'time' || item.type === 'dateTime' ? item.type : 'date';
  const saved = typeof values[0] === 'string' ? values[0] : '';
  const edge = (limit: number | string | undefined) => (typeof limit === 'string' ? shown(type, limit) : undefined);
  return (
    <TextInput
      {...nativeProps(props)}
      type={kinds[type]}
      min={edge(item.minValue)}
      max={edge(item.maxValue)}
      value={shown(type, saved)}
      unit=""
      onChange={({ target }) => onAnswer(target.value === '' ? [] : [kept(type, target.value)], 'typed')}
    />
  );
}

function shown(type: keyof typeof kinds, value: string): string {
  return { date: value.slice(0, 10), dateTime: value.slice(0, 16), time: value.slice(0, 5) }[type];
}

function kept(type: keyof typeof kinds, value: string): string {
  if (type === 'date') return value;
  const withSeconds = /:\d\d:\d\d/.test(value) ? value : `${value}:00`;
  return type === 'time' ? withSeconds : `${withSeconds}${offsetAt(value)}`;
}

/** The device's offset from UTC at a local time, as `+02:00`. */
function offsetAt(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const part = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`;
}
