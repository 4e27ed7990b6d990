// Settles what an ambiguous form means where it stands: the author's own expansion first, then cues
// in the sentence, then nearby, then nothing. Prefers a miss to a wrong meaning.
import { sentencesOf } from './coverage.ts';
import { countCore } from './gate.ts';
import { american, type IndexGroup, type Match, type MatchIndex, type Policy } from './match.ts';
import { normalise } from './normalise.ts';
import { anyPhrase } from './pattern.ts';

/** A block of the page with the forms found in it. `near`: depression care is spoken of around it (lib/topic.ts). */
export type SenseBlock = { text: string; matches: readonly Match[]; near: boolean };

/**
 * What settled a meaning: the form has no other, the author spelled it out, words in its sentence or near it, or
 * the page as a whole. `words` are those of the page.
 */
export type Why = { by: 'form' | 'page' } | { by: 'author' | 'sentence' | 'nearby'; words: string };

/** A match with its meaning, and what settled it. */
export type Meaning = { block: number; start: number; end: number; term: number; why: Why };

/** What counts before the gate has decided: forms that mean nothing else. */
export const CERTAIN: readonly Policy[] = ['always'];
/** What can count once the whole page is known: whether it does is for what stands around it to say. */
export const SETTLED: readonly Policy[] = ['always', 'page', 'local'];

/** How many words to look each way when the sentence itself says nothing. */
const NEARBY_WORDS = 40;

/** The matches of all `blocks` of a page whose meaning is settled, in page order. Forms of other policies than `allowed` are left out. */
export function settleSenses(index: MatchIndex, blocks: readonly SenseBlock[], allowed: readonly Policy[]): Meaning[] {
	const expansions = allowed.includes('local') ? findExpansions(index, blocks) : new Map<string, Expansion[]>();
	const cues = createCues();
	const sure = sureTerms(index, blocks);
	const rivals = new Map<IndexGroup, boolean>();
	/** Whether another long form of an acronym stands on the page ("social anxiety" for SAD), and none of the term's sure forms. */
	const hasRival = (group: IndexGroup): boolean => {
		let rival = rivals.get(group);
		if (rival === undefined) {
			const others = group.against.filter((words) => group.texts.some((form) => isLongFormOf(form, words)));
			rival = others.length > 0 && !sure.has(group.term) && blocks.some((block) => cues.find(others, block.text) !== null);
			rivals.set(group, rival);
		}
		return rival;
	};
	const meanings: Meaning[] = [];
	for (const [at, block] of blocks.entries()) {
		if (block.matches.length === 0) continue;
		const sentences = sentencesOf(block.text);
		const shouting = isShouting(block.text);
		for (const match of block.matches) {
			for (const number of match.groups) {
				const group = index.groups[number] as IndexGroup;
				if ((group.exact && shouting) || !allowed.includes(group.policy)) continue;
				const why = whyOf(group);
				if (!why) continue;
				meanings.push({ block: at, start: match.start, end: match.end, term: group.term, why });
				break;
			}

			function whyOf(group: IndexGroup): Why | null {
				if (group.policy === 'always') return { by: 'form' };
				const said = saidByAuthor(expansions.get(match.form) ?? [], at, match.start);
				if (said && !said.terms.includes(group.term)) return null;
				// What the author spelled out holds where the page keeps to its subject, and in the same block.
				if (said && (block.near || said.block === at)) return { by: 'author', words: said.long };
				return cueDecides(index, group, blocks, at, match, sentences, { cues, sure, hasRival });
			}
		}
	}
	return meanings;
}

/** Where capitals say nothing about acronyms: more than 70 % of the letters of at least four words. */
function isShouting(text: string): boolean {
	if (text.split(/\s+/, 4).length < 4) return false;
	const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
	const capitals = text.match(/[A-Z]/g)?.length ?? 0;
	return letters >= 12 && capitals / letters > 0.7;
}

/** What is known of the page as a whole. */
type PageFacts = { cues: Cues; sure: ReadonlySet<number>; hasRival(group: IndexGroup): boolean };

function cueDecides(
	index: MatchIndex,
	group: IndexGroup,
	blocks: readonly SenseBlock[],
	at: number,
	match: Match,
	sentences: Array<{ start: number; end: number }>,
	{ cues, sure, hasRival }: PageFacts,
): Why | null {
	const block = blocks[at] as SenseBlock;
	const sentence = sentences.find(({ start, end }) => match.start >= start && match.start < end) ?? { start: 0, end: block.text.length };
	const [before, after] = [block.text.slice(sentence.start, match.start), block.text.slice(match.end, sentence.end)];
	const around = `${before} \u0000 ${after}`;
	// Words against it may hold the form itself: "respiratory depression".
	if (cues.find(group.against, block.text.slice(sentence.start, sentence.end))) return null;
	// Away from the subject a word such as "depression" is said in passing: only a cue of the term's own settles it.
	const cue = cues.find(block.near ? group.cues : group.cues.filter((words) => countCore(words) === 0), around);
	if (group.policy === 'page') return block.near ? { by: 'page' } : cue ? { by: 'sentence', words: cue } : null;
	if (group.exact && (isPartOfName(block, match) || hasRival(group))) return null;
	const company = block.matches.find(
		(other) =>
			other !== match &&
			other.start >= sentence.start &&
			other.start < sentence.end &&
			speaksFor(index, other, group.term) &&
			(!group.exact || areListed(block.text, match, other)),
	);
	const said = company ? block.text.slice(company.start, company.end) : cue;
	if (said) return { by: 'sentence', words: said };
	if (!block.near) return null;
	const nearby = `${wordsBefore(blocks, at, sentence.start)} \u0000 ${around} \u0000 ${wordsAfter(blocks, at, sentence.end)}`;
	if (cues.find(group.against, nearby)) return null;
	const close = cues.find(group.cues, nearby);
	if (close) return { by: 'nearby', words: close };
	// One sense per page (Gale, Church and Yarowsky 1992): where the page uses a form of the term that is sure, the others go with it.
	return sure.has(group.term) ? { by: 'page' } : null;
}

/** Terms that the page uses near its subject by a form that needs no cue. */
function sureTerms(index: MatchIndex, blocks: readonly SenseBlock[]): Set<number> {
	const groups = blocks.filter((block) => block.near).flatMap((block) => block.matches.flatMap((match) => match.groups));
	return new Set(
		groups.flatMap((number) => (/^(?:always|page)$/.test(index.groups[number]?.policy ?? '') ? (index.groups[number]?.term ?? []) : [])),
	);
}

/** Whether the initials of `words` begin `form`: "social anxiety" and SAD. */
function isLongFormOf(form: string, words: string): boolean {
	const initials = words.split(/[\s-]+/).map((word) => word[0] ?? '');
	return initials.length > 1 && form.toLowerCase().startsWith(initials.join('').toLowerCase());
}

/** Whether two matches stand side by side in a list: "SSRIs, SNRIs and TCAs", "TMS/ECT". An acronym needs that much from its company. */
function areListed(text: string, one: Match, other: Match): boolean {
	const between = one.start < other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start);
	return /^[\s,;/&+()–-]*(?:(?:and|or|vs\.?|versus|plus|with|than)\s+)?[\s(]*$/i.test(between);
}

/** Whether an acronym is tied to another word in capitals that is no form: "SAINT-AUBRY". */
const isPartOfName = (block: SenseBlock, { start, end }: Match): boolean =>
	(/^-[A-Z]{2}/.test(block.text.slice(end, end + 3)) && !block.matches.some((other) => other.start === end + 1)) ||
	(/[A-Z]{2}-$/.test(block.text.slice(Math.max(0, start - 3), start)) && !block.matches.some((other) => other.end === start - 1));

/** A form of another term that cannot mean anything else is as good as a cue. */
const speaksFor = (index: MatchIndex, other: Match, term: number): boolean =>
	other.groups.length === 1 &&
	other.groups.every((number) => index.groups[number]?.policy === 'always' && index.groups[number]?.term !== term);

function wordsBefore(blocks: readonly SenseBlock[], at: number, end: number): string {
	const own = (blocks[at] as SenseBlock).text.slice(0, end).split(/\s+/).slice(-NEARBY_WORDS);
	const missing = NEARBY_WORDS - own.length;
	const more = missing > 0 && at > 0 ? (blocks[at - 1] as SenseBlock).text.split(/\s+/).slice(-missing) : [];
	return [...more, '\u0000', ...own].join(' ');
}

function wordsAfter(blocks: readonly SenseBlock[], at: number, start: number): string {
	const own = (blocks[at] as SenseBlock).text.slice(start).split(/\s+/, NEARBY_WORDS);
	const missing = NEARBY_WORDS - own.length;
	const more = missing > 0 && at + 1 < blocks.length ? (blocks[at + 1] as SenseBlock).text.split(/\s+/, missing) : [];
	return [...own, '\u0000', ...more].join(' ');
}

type Cues = { find(words: readonly string[], text: string): string | null };

/** Cues match whole words in any case, with an optional plural ending. */
function createCues(): Cues {
	const patterns = new Map<readonly string[], RegExp>();
	return {
		/** The first of `words` in the text, as it stands there; null for none. */
		find(words, text) {
			if (words.length === 0) return null;
			let pattern = patterns.get(words);
			if (!pattern) {
				pattern = anyPhrase(words, 'i');
				patterns.set(words, pattern);
			}
			return pattern.exec(normalise(text).text)?.[0] ?? null;
		},
	};
}

/** A short form that the author spelled out, where, and which terms the long form can be. */
type Expansion = { block: number; start: number; long: string; terms: number[] };

/** The expansion that holds at a place: the last one before it, else the first after. */
function saidByAuthor(expansions: readonly Expansion[], block: number, start: number): Expansion | undefined {
	return expansions.findLast((said) => said.block < block || (said.block === block && said.start <= start)) ?? expansions[0];
}

/**
 * The author's own expansions of short forms that the glossary finds ambiguous, after Schwartz and
 * Hearst (2003, Pacific Symposium on Biocomputing 8:451-462): "long form (SHORT)" and "SHORT (long form)".
 */
function findExpansions(index: MatchIndex, blocks: readonly SenseBlock[]): Map<string, Expansion[]> {
	const found = new Map<string, Expansion[]>();
	const longForms = longFormsOf(index);
	for (const [at, block] of blocks.entries()) {
		for (const match of block.matches) {
			const groups = match.groups.map((number) => index.groups[number] as IndexGroup);
			if (
				groups.every((group) => group.policy === 'always' || group.policy === 'never-alone') ||
				!/^[A-Za-z0-9*+-]{2,10}$/.test(match.form) ||
				!/[A-Z]/.test(match.form)
			)
				continue;
			const long = expansionAt(block.text, match) ?? expansionBeside(block.text, match, blocks[at + 1]?.text ?? '');
			if (long === null) continue;
			const spelled = fold(long);
			const terms = groups
				.map((group) => group.term)
				.filter((term) => longForms.get(term)?.some((form) => spelled.endsWith(form) || spelled.startsWith(form)));
			found.set(match.form, [...(found.get(match.form) ?? []), { block: at, start: match.start, long, terms }]);
		}
	}
	return found;
}

const fold = (text: string): string =>
	american(
		normalise(text)
			.text.toLowerCase()
			.replace(/[\s-]+/g, ''),
	).replace(/s$/, '');

/** Every form of several words of each term, folded. */
function longFormsOf(index: MatchIndex): Map<number, string[]> {
	const longForms = new Map<number, string[]>();
	for (const { term, texts } of index.groups) {
		const long = texts.filter((form) => /[a-z]{4}/.test(form)).map(fold);
		if (long.length > 0) longForms.set(term, [...(longForms.get(term) ?? []), ...long]);
	}
	return longForms;
}

/** The long form of a short form that is a block of its own, as in a table of abbreviations: the whole next block; null for none. */
function expansionBeside(text: string, match: Match, next: string): string | null {
	if (text.trim() !== text.slice(match.start, match.end)) return null;
	const long = longFormEnding(match.form.replace(/[^A-Za-z0-9]/g, ''), next.trim());
	return long === next.trim() ? long : null;
}

/** The long form that stands in brackets after a short form, or before one in brackets; null for none. */
function expansionAt(text: string, match: Match): string | null {
	const short = match.form.replace(/[^A-Za-z0-9]/g, '');
	const before = text.slice(0, match.start);
	const after = text.slice(match.end);
	if (/[([]\s*["“]?$/.test(before) && /^["”]?\s*[)\];,]/.test(after)) {
		const words = before
			.replace(/[([]\s*["“]?$/, '')
			.trimEnd()
			.split(/\s+/);
		const most = Math.min(short.length + 5, short.length * 2);
		return longFormEnding(short, words.slice(-most).join(' '));
	}
	const inside = /^\s*[([]([^()[\]]{4,120})[)\]]/.exec(after)?.[1];
	if (inside && /\s|-/.test(inside.trim())) {
		const long = longFormEnding(short, inside);
		return long && inside.trim().length - long.length < 12 ? long : null;
	}
	return null;
}

/**
 * The shortest end of `text` that spells out `short`: every character of the short form occurs in
 * it in order, the first at the start of a word. Null when there is none.
 */
export function longFormEnding(short: string, text: string): string | null {
	let at = text.length - 1;
	for (let n = short.length - 1; n >= 0; n--) {
		const wanted = (short[n] as string).toLowerCase();
		while (at >= 0 && (text[at]?.toLowerCase() !== wanted || (n === 0 && at > 0 && /[A-Za-z0-9]/.test(text[at - 1] as string)))) at--;
		if (at < 0) return null;
		at--;
	}
	const start = text.lastIndexOf(' ', at + 1) + 1;
	const long = text.slice(Math.min(start, at + 1)).trim();
	const words = long.split(/[\s-]+/);
	if (long.length <= short.length || words.length > Math.min(short.length + 5, short.length * 2)) return null;
	return long;
}
