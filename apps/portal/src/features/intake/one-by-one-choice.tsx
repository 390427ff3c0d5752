import { useMessages } from '../../messages/messages';
import { rememberOneByOne } from './settings';
import styles from './answer-settings.module.css';

export function OneByOneChoice({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const { intake: words } = useMessages();
  const choose = (isChosen: boolean) => {
    rememberOneByOne(isChosen);
    onChange(isChosen);
  };
  return (
    <label className={styles.oneByOne}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => choose(target.checked)} />
      {words.settings.oneByOne}
    </label>
  );
}
