import { intakeForms, type Questionnaire, type QuestionnaireItem } from './intake-forms';
import photos from './photos.data.json';
import productShelf from './product-shelf.data.json';
import skinIntake from './skin-intake.data.json';
import visitFollowUp from './visit-follow-up.data.json';

/**
 * An item as the root-cause intake asks it: the same words under the same linkId, so that scores and red flags read it in
 * every form. Of a group, only the named items.
 */
interface BorrowedItem {
  borrow: string;
  items?: readonly string[];
}

type WrittenItem = BorrowedItem | (Omit<QuestionnaireItem, 'item'> & { item?: readonly WrittenItem[] });
type WrittenForm = Omit<Questionnaire, 'item'> & { item: readonly WrittenItem[] };

/**
 * The forms a practice begins with: root-cause intake, weekly check-in, test day, the short skin intake, the follow-up
 * before a visit, the product shelf. Source: intake method, sections 1 to 5; the last two are our own, and so is the page
 * of the root-cause intake on which those who agreed to photos hand them in.
 */
export function libraryForms(): Questionnaire[] {
  const written = [skinIntake, visitFollowUp, productShelf] as unknown as WrittenForm[];
  return [...intakeForms.map(withPhotos), ...written.map(whole)];
}

/** The form of the library with this id, or undefined. */
export function libraryFormById(id: string): Questionnaire | undefined {
  return libraryForms().find((form) => form.id === id);
}

function withPhotos(form: Questionnaire): Questionnaire {
  const isAsked = find(form.item, 'consent.photos') !== undefined;
  return isAsked ? { ...form, item: [...form.item, photos as unknown as QuestionnaireItem] } : form;
}

function whole(form: WrittenForm): Questionnaire {
  return { ...form, item: form.item.map(wholeItem) };
}

function wholeItem(written: WrittenItem): QuestionnaireItem {
  if ('borrow' in written) return borrowed(written);
  const { item, ...rest } = written;
  return item ? { ...rest, item: item.map(wholeItem) } : rest;
}

function borrowed({ borrow, items }: BorrowedItem): QuestionnaireItem {
  const found = find(intakeForms[0]?.item ?? [], borrow);
  if (!found) throw new RangeError(`the root-cause intake has no ${borrow}`);
  return items ? { ...found, item: items.map((linkId) => borrowed({ borrow: linkId })) } : found;
}

function find(items: readonly QuestionnaireItem[], linkId: string): QuestionnaireItem | undefined {
  for (const item of items) {
    const found = item.linkId === linkId ? item : find(item.item ?? [], linkId);
    if (found) return found;
  }
  return undefined;
}
