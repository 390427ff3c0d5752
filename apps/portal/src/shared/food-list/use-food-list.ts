import { call } from '../http';
import { useLoad } from '../use-load';

const loadFoods = () => call('foods', {});

export function useFoodList() {
  return useLoad('foods', loadFoods);
}
