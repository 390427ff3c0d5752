import { createContext, use } from 'react';
import { en, type Messages } from './en';

const catalogues: Readonly<Record<string, Messages>> = { en };

const MessagesContext = createContext<Messages>(en);

export const MessagesProvider = MessagesContext;

export function messagesFor(locale: string): Messages {
  return catalogues[locale.split('-')[0] ?? ''] ?? en;
}

export function useMessages(): Messages {
  return use(MessagesContext);
}
