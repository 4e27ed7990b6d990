// What a text is and says, from its matches: gate, senses, coverage. The same rules for a web page and for a text
// that was pasted. Pure; where blocks come from and how marks are shown is for others.
import { type CoverageBlock, countWords, coverageOf, type StepCoverage } from './coverage.ts';
import { countCore, decideGate, type GateDecision, isEnglish } from './gate.ts';
import { createMatcher, type Matcher, type MatchIndex } from './match.ts';
import { anyPhrase } from './pattern.ts';
import { CERTAIN, type Meaning, OFF_TOPIC, ON_TOPIC, type SenseBlock, settleSenses } from './sense.ts';

/** The index, made ready to read with. */
export type Tools = { index: MatchIndex; matcher: Matcher; steps: Array<{ id: string; pattern: RegExp }> };

export function createTools(index: MatchIndex): Tools {
	const steps = index.steps.map(({ id, phrases }) => ({ id, pattern: anyPhrase(phrases, 'gi') }));
	return { index, matcher: createMatcher(index), steps };
}

/** Whether the page is about depression care. `found` are its blocks that hold a match; `core` as in lib/gate.ts. */
export function gateOf({ index }: Tools, found: readonly SenseBlock[], title: string, core: number): GateDecision {
	const certain = settleSenses(index, found, CERTAIN);
	return decideGate({ title, core, distinct: new Set(certain.map((meaning) => meaning.term)).size });
}

/** The matches whose meaning is settled, given what the gate said. `block` counts within `found`. */
export const meaningsOf = ({ index }: Tools, found: readonly SenseBlock[], open: boolean): Meaning[] =>
	settleSenses(index, found, open ? ON_TOPIC : OFF_TOPIC);

/** A settled match by the id of its term; `block` counts within all blocks. */
type Spoken = { block: number; term: string; start: number; end: number };

/** Which steps the blocks speak of, by the terms in them and by the phrases that name a step. */
export function stepsIn(
	{ index, steps: patterns }: Tools,
	texts: readonly string[],
	spoken: readonly Spoken[],
	words: number,
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
	const blocks = paragraphsOf(text);
	const found = blocks
		.map((block, at) => ({ at, text: block, matches: tools.matcher.find(block) }))
		.filter((block) => block.matches.length > 0);
	const gate = gateOf(
		tools,
		found,
		blocks[0] ?? '',
		blocks.reduce((sum, block) => sum + countCore(block), 0),
	);
	const matches = meaningsOf(tools, found, gate.open).map((meaning) => ({
		block: (found[meaning.block] as (typeof found)[number]).at,
		term: (tools.index.terms[meaning.term] as { id: string }).id,
		start: meaning.start,
		end: meaning.end,
	}));
	const counts = new Map<string, number>();
	for (const { term } of matches) counts.set(term, (counts.get(term) ?? 0) + 1);
	return {
		blocks,
		matches,
		terms: [...counts].map(([id, count]) => ({ id, count })),
		coverage: stepsIn(
			tools,
			blocks,
			matches,
			blocks.reduce((sum, block) => sum + countWords(block), 0),
		),
		gate,
		english: isEnglish('', text),
	};
}
