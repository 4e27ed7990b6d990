// The words of the interface, handed down by whoever mounts a view. Knows no browser: an entry point
// passes the browser's message function, a test passes one that reads locales/en.yml.
import { createContext, type ReactNode, useContext } from 'react';

/**
 * The sentence `key` of locales/*.yml, with `$1`, `$2` … filled from `values`; with `count`, its
 * plural form for that number, which is then `$1` unless `values` are given.
 */
export type Words = (key: string, values?: string[], count?: number) => string;

/** Words out of the browser's message function, which takes count and values in this order and only when there are any. */
export const wordsFrom =
	(message: (...args: unknown[]) => string): Words =>
	(key, values, count) =>
		message(...[key, count, values].filter((arg) => arg !== undefined));

const WordsContext = createContext<Words>((key) => key);

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
	return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The words of the nearest provider. */
export const useWords = (): Words => useContext(WordsContext);
