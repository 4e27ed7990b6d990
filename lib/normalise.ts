// Brings text into the one spelling in which forms are compared, and remembers where each character came from.
// Knows nothing of terms.

/** `text` is what to search; `raw` turns offsets in it back into offsets of the original. */
export type Normalised = { text: string; raw: (start: number, end: number) => [start: number, end: number] };

/** Soft hyphens, zero-width characters and the signs ® ™ ℠, which may stand inside or right after a word. */
const DROPPED = /[\u00ad\u200b-\u200d\u2060\ufeff®™℠]/;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const QUOTE = /[\u2018\u2019\u201b\u02bc\uff07]/;

/**
 * One spelling for dashes, quotes, spaces, ligatures, full-width and accented letters, and sub- and
 * superscript digits; invisible characters go. Plain ASCII comes back as it is. Never changes case,
 * since lower-casing "İ" makes it longer.
 */
export function normalise(original: string): Normalised {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
	if (/^[\x00-\x7f]*$/.test(original)) return { text: original, raw: (start, end) => [start, end] };
	let text = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let at = 0;
	for (const char of original) {
		const next = at + char.length;
		const spelled = char.length === 1 && char < '\u0080' ? char : spell(char);
		for (let n = 0; n < spelled.length; n++) {
			starts.push(at);
			ends.push(next);
		}
		text += spelled;
		at = next;
	}
	return {
		text,
		raw: (start, end) =>
			start >= end
				? [starts[start] ?? original.length, starts[start] ?? original.length]
				: [starts[start] ?? original.length, ends[end - 1] ?? original.length],
	};
}

function spell(char: string): string {
	if (DROPPED.test(char)) return '';
	if (DASH.test(char)) return '-';
	if (QUOTE.test(char)) return "'";
	if (char === '\u2217') return '*';
	if (/\s/.test(char)) return ' ';
	return char.normalize('NFKD').replace(/\p{M}/gu, '');
}
