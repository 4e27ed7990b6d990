// Words to regular expressions. Knows nothing of terms.

/** `text` as a pattern that matches itself. (RegExp.escape comes with Chrome 136; we support 128.) */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Matches any of `phrases` as whole words, in any case, with an optional plural ending; spaces and
 * hyphens stand for each other. Matches nothing when there are none.
 */
export function anyPhrase(phrases: readonly string[], flags: 'i' | 'gi'): RegExp {
	if (phrases.length === 0) return /(?!)/;
	const any = phrases.map((phrase) => escapeRegExp(phrase).replace(/[\s-]+/g, '[\\s-]+'));
	return new RegExp(`(?<![A-Za-z0-9])(?:${any.join('|')})(?:e?s)?(?![A-Za-z0-9])`, flags);
}
