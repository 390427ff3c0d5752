import { FoodSearch } from '../../features/food/food-search';
import { useFoodList } from '../../shared/food-list/use-food-list';
import styles from '../../features/food/food.module.css';
import { useMessages } from '../../messages/messages';
import { dayIn, longDay } from '../../shared/dates';
import type { Session } from '../../shared/session';
import { LoadingPage, TroublePage } from '../../shared/ui/notice';
import { Page } from '../../shared/ui/page';

export function FoodPage({ session }: { session: Session }) {
  const { food: words } = useMessages();
  const { data, trouble, reload } = useFoodList();
  if (trouble === 'link-over' || (trouble && !data)) return <TroublePage trouble={trouble} onRetry={reload} />;
  if (!data) return <LoadingPage />;
  const isStale = data.day !== dayIn(session.timeZone, new Date());
  const date = longDay(data.day, session.locale);
  return (
    <Page title={words.title}>
      {data.foods.length === 0 ? <p>{words.empty}</p> : <FoodSearch foods={data.foods} locale={session.locale} />}
      {data.foods.length > 0 && <p className={styles.from}>{isStale ? words.stale(date) : words.listFrom(date)}</p>}
    </Page>
  );
}
