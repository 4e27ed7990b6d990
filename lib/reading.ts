// What a text is and says, from its matches: gate, senses, coverage. The same rules for a web page and for a text
// that was pasted. Pure; where blocks come from and how marks are shown is for others.
import { type CoverageBlock, countWords, coverageOf, type StepCoverage } from './coverage.ts';
import { countCore, countMind, decideGate, type GateDecision, isEnglish, isNote, SHORT_WORDS, speaksOfMood } from './gate.ts';
import { createMatcher, type IndexGroup, type Match, type Matcher, type MatchIndex } from './match.ts';
import { anyPhrase } from './pattern.ts';
import { CERTAIN, type Meaning, SETTLED, settleSenses } from './sense.ts';
import { topicNear } from './topic.ts';

/** The index, made ready to read with. */
export type Tools = { index: MatchIndex; matcher: Matcher; steps: Array<{ id: string; pattern: RegExp }> };

export function createTools(index: MatchIndex): Tools {
	const steps = index.steps.map(({ id, phrases }) => ({ id, pattern: anyPhrase(phrases, 'gi') }));
	return { index, matcher: createMatcher(index), steps };
}

/** A block of a page, with what is found and counted in it. `opens`: see lib/topic.ts. */
export type PageBlock = {
	text: string;
	matches: readonly Match[];
	words: number;
	core: number;
	heading: boolean;
	opens: 'article' | 'section' | null;
};

/** What a page is about: whether marks belong on it at all, and which of its blocks speak of depression care. */
export type Subject = { gate: GateDecision; near: boolean[] };

/** Decides from all blocks of a page and its title. Where the page as a whole is about something else, a part of it may be for us. */
export function subjectOf({ index, matcher }: Tools, blocks: readonly PageBlock[], title: string): Subject {
	const groupsOf = (match: Match): IndexGroup[] => match.groups.flatMap((number) => index.groups[number] ?? []);
	const certain = settleSenses(
		index,
		blocks.map((block) => ({ ...block, near: false })),
		CERTAIN,
	);
	const terms: number[][] = blocks.map(() => []);
	for (const { block, term } of certain) terms[block]?.push(term);
	const tells = (term: number): boolean => index.terms[term]?.tells === true;
	const broad = blocks.map((block) =>
		block.matches.flatMap(groupsOf).flatMap((group) => (group.policy === 'page' && group.against.length === 0 ? [group.term] : [])),
	);
	const gateFor = (from: number, to: number, name: string): GateDecision => {
		const found = terms.slice(from, to).flat();
		const telling = found.filter(tells);
		const part = blocks.slice(from, to);
		return decideGate({
			title: name,
			words: total(part, (block) => block.words),
			core: total(part, (block) => block.core),
			mind: total(part, (block) => countMind(block.text)),
			distinct: new Set(found).size,
			telling: new Set(telling).size,
			mentions: telling.length,
			broad: new Set(broad.slice(from, to).flat()).size,
			titleTells: matcher.find(name).some((match) => groupsOf(match).some(({ policy, term }) => policy !== 'never-alone' && tells(term))),
		});
	};
	/** How many terms these blocks would hold if they were a note from within depression care; 0 when they are none. */
	const termsOfNote = (note: readonly PageBlock[]): number => {
		if (total(note, (block) => block.words) >= SHORT_WORDS) return 0;
		const meanings = settleSenses(
			index,
			note.map((block) => ({ ...block, near: true })),
			SETTLED,
		);
		const likely = new Set(meanings.map((meaning) => meaning.term));
		const isOne = isNote({
			core: total(note, (block) => block.core),
			mood: note.some((block) => speaksOfMood(block.text)),
			mind: total(note, (block) => countMind(block.text)),
			sure: new Set(meanings.flatMap(({ term, why }) => (why.by === 'form' ? [term] : []))).size,
			likely: likely.size,
			telling: [...likely].filter(tells).length,
		});
		return isOne ? likely.size : 0;
	};
	const near = topicNear(blocks.map((block, at) => ({ ...block, telling: terms[at]?.filter(tells).length ?? 0 })));
	const gate = gateFor(0, blocks.length, title);
	if (gate.open) return { gate, near };
	const note = termsOfNote(blocks);
	if (note > 0) return { gate: { ...gate, open: true, note }, near: blocks.map(() => true) };
	const open = runsOf(near).filter(([from, to]) => {
		const part = blocks.slice(from, to);
		const spoken = total(part, (block) => block.core + countMind(block.text));
		const name = part.find((block) => block.heading)?.text ?? '';
		return isPartForUs(gateFor(from, to, name)) || (spoken >= SPOKEN_IN_PART && termsOfNote(part) > 0);
	});
	return {
		gate: { ...gate, open: open.length > 0 },
		near: near.map((_, at) => open.some(([from, to]) => at >= from && at < to)),
	};
}

const total = (blocks: readonly PageBlock[], of: (block: PageBlock) => number): number => blocks.reduce((sum, block) => sum + of(block), 0);

/** A part has to be surer than a page: what is said in passing on a page about something else is no part for us. */
const isPartForUs = ({ open, core, distinct }: GateDecision): boolean => open && core >= 2 && distinct >= 3;
/** Core words and other words of mental health care that a part needs to count as a note. */
const SPOKEN_IN_PART = 3;

/** Stretches of true, as start and end. */
function runsOf(flags: readonly boolean[]): Array<[from: number, to: number]> {
	const runs: Array<[number, number]> = [];
	for (const [at, flag] of flags.entries()) {
		const last = runs.at(-1);
		if (flag && last?.[1] === at) last[1] = at + 1;
		else if (flag) runs.push([at, at + 1]);
	}
	return runs;
}

/** The matches whose meaning is settled, given what the page is about. */
export function meaningsOf({ index }: Tools, blocks: readonly PageBlock[], { gate, near }: Subject): Meaning[] {
	return settleSenses(
		index,
		blocks.map((block, at) => ({ ...block, near: gate.open && near[at] === true })),
		SETTLED,
	);
}

/** A settled match by the id of its term; `block` counts within all blocks. */
type Spoken = { block: number; term: string; start: number; end: number };

/** Which steps the blocks speak of, by the terms in them and, where depression care is spoken of, by the phrases that name a step. */
export function stepsIn(
	{ index, steps: patterns }: Tools,
	texts: readonly string[],
	spoken: readonly Spoken[],
	words: number,
	{ near }: Subject,
): StepCoverage[] {
	const steps = new Map(index.terms.map((term) => [term.id, term.step]));
	const blocks = new Map<number, CoverageBlock>();
	const add = (block: number, step: string, start: number, end: number): void => {
		const entry = blocks.get(block) ?? { block, text: texts[block] as string, hits: [] };
		entry.hits.push({ step, start, end });
		blocks.set(block, entry);
	};
	for (const { block, term, start, end } of spoken) {
		const step = steps.get(term);
		if (step) add(block, step, start, end);
	}
	for (const [at, text] of texts.entries()) {
		if (!near[at]) continue;
		for (const { id, pattern } of patterns) {
			for (const hit of text.matchAll(pattern)) add(at, id, hit.index, hit.index + hit[0].length);
		}
	}
	return coverageOf(
		patterns.map((step) => step.id),
		[...blocks.values()].sort((a, b) => a.block - b.block),
		words,
	);
}

/** A text that somebody pasted, read as a page would be. */
export type TextReading = {
	/** Its paragraphs, in order. */
	blocks: string[];
	/** Every settled match, in order. */
	matches: Spoken[];
	/** Terms in order of appearance, with how often each stands there. */
	terms: Array<{ id: string; count: number }>;
	coverage: StepCoverage[];
	gate: GateDecision;
	english: boolean;
};

/**
 * The paragraphs of a text: a line each, but for lines that go on in small letters, as they do where a PDF or a letter
 * breaks them; a hyphen at the end of such a line stays.
 */
export const paragraphsOf = (text: string): string[] =>
	text
		.replace(/\r\n?|[\u2028\u2029]/g, '\n')
		.replace(/(\p{L}-)[ \t]*\n[ \t]*(?=\p{Ll})/gu, '$1')
		.replace(/[ \t]*\n[ \t]*(?=\p{Ll})/gu, ' ')
		.split('\n')
		.filter((line) => /\S/.test(line))
		.map((line) => line.trim());

/** Reads `text`: each paragraph is a block, the first one counts as the title. Whoever pastes a text has asked, so a shut gate only withholds what needs it. */
export function readText(tools: Tools, text: string): TextReading {
	const blocks = paragraphsOf(text).map(
		(paragraph): PageBlock => ({
			text: paragraph,
			matches: tools.matcher.find(paragraph),
			words: countWords(paragraph),
			core: countCore(paragraph),
			heading: false,
			opens: null,
		}),
	);
	const texts = blocks.map((block) => block.text);
	const words = blocks.reduce((sum, block) => sum + block.words, 0);
	const subject = subjectOf(tools, blocks, texts[0] ?? '');
	const matches = meaningsOf(tools, blocks, subject).map(({ block, term, start, end }) => ({
		block,
		term: (tools.index.terms[term] as { id: string }).id,
		start,
		end,
	}));
	const counts = new Map<string, number>();
	for (const { term } of matches) counts.set(term, (counts.get(term) ?? 0) + 1);
	return {
		blocks: texts,
		matches,
		terms: [...counts].map(([id, count]) => ({ id, count })),
		coverage: stepsIn(tools, texts, matches, words, subject),
		gate: subject.gate,
		english: isEnglish('', text),
	};
}
