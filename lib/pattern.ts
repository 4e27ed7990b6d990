// Words to regular expressions. Knows nothing of terms.

/** `text` as a pattern that matches itself. (RegExp.escape comes with Chrome 136; we support 128.) */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A pattern that finds British and American spelling alike: -ise and -ize, -our and -or. */
export const eitherSpelling = (pattern: string): string =>
	pattern.replace(/i[sz](?=e|ing|ation)|(?<=behavi|tum|col|fav)ou?r/gi, (part) => (/^i/i.test(part) ? 'i[sz]' : 'ou?r'));

/** "Anaesthesia" and "anesthesia", "leukaemia", "apnoea" too. */
const eitherVowel = (pattern: string): string => pattern.replace(/(?<=an|leuk)a?e(?=sth|mia)/gi, 'a?e').replace(/(?<=apn)o?ea/gi, 'o?ea');

/** A star in a phrase: up to four words of the same sentence. */
const SOME_WORDS = '(?:[\\s-]+[^\\s.!?;:]+){0,4}[\\s-]+';

/**
 * Matches any of `phrases` as whole words, in any case, with an optional plural ending; British and American spelling, and
 * spaces and hyphens, stand for each other, " * " for up to four words. Matches nothing when there are none.
 */
export function anyPhrase(phrases: readonly string[], flags: 'i' | 'gi'): RegExp {
	if (phrases.length === 0) return /(?!)/;
	const any = phrases.map((phrase) =>
		phrase
			.split(' * ')
			.map((part) => eitherVowel(eitherSpelling(escapeRegExp(part))).replace(/[\s-]+/g, '[\\s-]+'))
			.join(SOME_WORDS),
	);
	return new RegExp(`(?<![A-Za-z0-9])(?:${any.join('|')})(?:e?s)?(?![A-Za-z0-9])`, flags);
}
