// Finds the forms of the glossary in a run of text. Knows spelling; what a form means there is for sense.ts.
import { normalise } from './normalise.ts';
import { eitherSpelling, escapeRegExp } from './pattern.ts';

export type Policy = 'always' | 'page' | 'local' | 'never-alone';

/** A group of forms of one term, as the build hands it over. */
export type IndexGroup = {
	/** Position of the term in `MatchIndex.terms`. */
	term: number;
	exact: boolean;
	policy: Policy;
	texts: string[];
	cues: string[];
	against: string[];
};

/** Everything that a page needs to find terms: no definitions in it. */
export type MatchIndex = {
	/** `step`: the one that a page speaks of when it speaks of the term. `tells`: the term hints that a page is about depression care. */
	terms: Array<{ id: string; step: string | null; tells: boolean }>;
	groups: IndexGroup[];
	/** Steps in order, with the phrases that name each. */
	steps: Array<{ id: string; phrases: string[] }>;
};

/** A form found in a text, with every group that may claim it there. Offsets are those of the text given. */
export type Match = { start: number; end: number; form: string; groups: number[] };

export type Matcher = { find(text: string): Match[] };

const squeeze = (text: string): string => text.replace(/[\s-]+/g, '');

/** British endings and vowels of a lower-case text as American ones: both are one spelling. */
export const american = (text: string): string =>
	text.replace(/is(?=e|ing|ation)|(?<=behavi|tum|col|fav)our/g, (part) => (part === 'is' ? 'iz' : 'or'));

/** What two spellings of one form have in common. An exact form differs by spaces and hyphens only. */
const spellingOf = (form: string, exact: boolean): string => (exact ? squeeze(form) : american(squeeze(form).toLowerCase()));

/**
 * Between two words of a form: spaces, line ends, hyphens. One class, since a compiled pattern is paid for by its parts: with
 * `(?:\\s+-?\\s*|-\\s*)` 1,760 forms took 110 ms to compile, with this 29 (V8 13.6, first use).
 */
const GAP = '[\\s-]+';
/** Where a form has a hyphen, it may be missing. */
const LOOSE_HYPHEN = '[\\s-]*';
/** Inside an acronym, and between its letters and digits, the gap may be missing: CYP 2D6, PHQ9, HAM D. */
const LOOSE_GAP = '[\\s-]?';

/**
 * The pattern of one form. Where a form has a hyphen, a word may be written in one: "re-uptake" is "reuptake" too.
 * An acronym of four characters or more may also be written with a space
 * or hyphen between letters and digits; a shorter one ("T3") would then match too much.
 */
function patternOf(form: string, exact: boolean): string {
	if (!exact || !/[A-Z]/.test(form)) {
		const words = form.split(/\s+/).map((word) => word.split('-').map(escapeRegExp).join(LOOSE_HYPHEN));
		return eitherSpelling(words.join(GAP));
	}
	const words = form.split(/[\s-]+/).map(escapeRegExp);
	return form.length < 4 ? words.join(LOOSE_GAP) : words.join(LOOSE_GAP).replace(/([A-Za-z])(?=\d)/g, `$1${LOOSE_GAP}`);
}

/** Whether `form` finds whatever `other` would find: "re-uptake" and "reuptake", "behavior" and "behaviour". */
export const covers = (form: string, other: string, exact: boolean): boolean =>
	spellingOf(form, exact) === spellingOf(other, exact) && new RegExp(`^${patternOf(form, exact)}$`, exact ? '' : 'i').test(other);

/**
 * A matcher for `index`: the longest form wins, matches never overlap, a form ends where a word
 * ends, an exact form matches in its own case only. Plural and possessive endings belong to the match.
 */
export function createMatcher(index: MatchIndex): Matcher {
	const exact = new Map<string, number[]>();
	const any = new Map<string, number[]>();
	const patterns = new Map<string, number>();
	for (const [number, group] of index.groups.entries()) {
		const map = group.exact ? exact : any;
		for (const form of group.texts) {
			const key = spellingOf(form, group.exact);
			map.set(key, [...(map.get(key) ?? []), number]);
			patterns.set(patternOf(form, group.exact), form.length);
		}
	}
	// Longest first, since an alternation takes the first that fits. One RegExp, flags `gi`, never `u`:
	// with `u` the same alternation runs 15 times slower (measured in V8 11.3 and 13.6).
	const forms = [...patterns].sort((a, b) => b[1] - a[1]).map(([pattern]) => pattern);
	const pattern = forms.length > 0 ? new RegExp(`\\b(${forms.join('|')})('?s|es|\\(e?s\\)|')?(?![A-Za-z0-9])`, 'gi') : null;

	return {
		find(original) {
			if (!pattern) return [];
			const { text, raw } = normalise(original);
			const matches: Match[] = [];
			pattern.lastIndex = 0;
			for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
				const body = hit[1] as string;
				const end = hit.index + body.length + (hit[2] === "'" ? 0 : (hit[2]?.length ?? 0));
				const groups = [...(exact.get(spellingOf(body, true)) ?? []), ...(any.get(spellingOf(body, false)) ?? [])];
				if (groups.length === 0 || !standsAlone(text, hit.index, hit.index + body.length, end)) {
					pattern.lastIndex = hit.index + 1;
					continue;
				}
				const [start, stop] = raw(hit.index, end);
				matches.push({ start, end: stop, form: body, groups });
			}
			return matches;
		},
	};
}

/** Whether what stands around a hit lets it be a word of running text: no address, no file, no handle, no letter of another script. */
function standsAlone(text: string, start: number, bodyEnd: number, end: number): boolean {
	const before = text[start - 1] ?? ' ';
	const after = text[end] ?? ' ';
	if (/[@#_\\$]/.test(before) || /[@_\\]/.test(after)) return false;
	if (before > '\u007f' && /\p{L}/u.test(before)) return false;
	if (after > '\u007f' && /\p{L}/u.test(after)) return false;
	// A person: "Dr. Cymbalta Smith", "Zoloft, A.", as references are written.
	if (/\b(?:Dr|Mr|Mrs|Ms|Prof)\.? $/.test(text.slice(Math.max(0, start - 6), start))) return false;
	if (/^[A-Z][a-z]/.test(text.slice(start, start + 2)) && /^,? [A-Z]\.(?:$|[\s,;:&]|[A-Z]\.)/.test(text.slice(end, end + 6))) return false;
	// "spravato.com", "ect.js", "www.ect"; a stop at the end of a sentence has a space or nothing after it.
	if (after === '.' && /[A-Za-z0-9]/.test(text[end + 1] ?? ' ')) return false;
	if (before === '.' && /[A-Za-z0-9]/.test(text[start - 2] ?? ' ')) return false;
	// A path or an address around it: "/ect/", "example.org/tms-therapy".
	const from = text.lastIndexOf(' ', start - 1) + 1;
	const to = text.indexOf(' ', bodyEnd);
	const token = text.slice(from, to < 0 ? Math.min(text.length, bodyEnd + 80) : to);
	return !(token.includes('/') && /:\/\/|www\.|\.[a-z]{2,6}\/|^\/[\w-]+\//i.test(token));
}
