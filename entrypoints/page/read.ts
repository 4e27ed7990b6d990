// The page as we understand it: blocks, the terms in them, the gate's decision, the marks to show and
// what the popup is told. Knows the DOM only through scan.ts; paints and opens nothing.
import { countWords, type StepCoverage } from '../../lib/coverage.ts';
import { countCore, type GateDecision, isEnglish, SHORT_WORDS, speaksOfMood } from '../../lib/gate.ts';
import type { Match, MatchIndex } from '../../lib/match.ts';
import type { PageState } from '../../lib/messages.ts';
import { unpackIndex } from '../../lib/pack.ts';
import { createTools, meaningsOf, type PageBlock, stepsIn, subjectOf, type Tools } from '../../lib/reading.ts';
import type { Meaning, Why } from '../../lib/sense.ts';
import { isNotHere, type Settings } from '../../lib/settings.ts';
import { type Block, linksIn, placeIn, scanBlocks } from './scan.ts';

/** A match that is shown on the page; `why` is null where the reader asked for it. */
export type Mark = { term: string; range: StaticRange; start: number; end: number; why: Why | null };

export type Reading = {
	state: PageState;
	gate: GateDecision;
	marks: Mark[];
	/** Every settled match that can be seen, marked or not, in page order. */
	terms: Array<{ id: string; count: number; first: Mark }>;
	coverage: StepCoverage[];
	/** The range of a sentence of the coverage. */
	rangeOf(block: number, start: number, end: number): StaticRange | null;
};

/** A mark with the block that it stands in. */
type Found = Mark & { block: Block };

/** What is known of a block; matches and words once they were needed. */
type Facts = { block: Block; core: number; matches?: Match[]; words?: number };

/** Work longer than this gives way to the page, in milliseconds: well under one frame. */
const SLICE_MS = 6;

/** `fetchIndex` brings the packed index; it is called when a page first needs it: most pages have nothing to match. */
export function createReader(fetchIndex: () => Promise<string>) {
	let made: Tools | null = null;
	const getTools = async (): Promise<Tools> => (made ??= createTools(unpackIndex(await fetchIndex())));
	/** All blocks in page order. */
	let known: Facts[] = [];

	const readBlocks = async (root: Element, isOver: () => boolean): Promise<Facts[]> => {
		const facts: Facts[] = [];
		let since = performance.now();
		for (const block of scanBlocks(root)) {
			facts.push({ block, core: countCore(block.text) });
			if (performance.now() - since > SLICE_MS) {
				await giveWay();
				if (isOver()) return [];
				since = performance.now();
			}
		}
		return facts;
	};

	return {
		/** Reads the whole page. `isOver` is asked at every pause whether to go on. */
		async readAll(isOver: () => boolean): Promise<void> {
			const all = document.body ? await readBlocks(document.body, isOver) : [];
			// A run that was overtaken must not wipe out what the later one has read.
			if (!isOver()) known = all;
		},

		/** Reads again what stands below these elements. */
		async readAgain(roots: readonly Element[], isOver: () => boolean): Promise<void> {
			const outer = roots.filter((root) => root.isConnected && !roots.some((other) => other !== root && other.contains(root)));
			const fresh: Array<[Element, Facts[]]> = [];
			for (const root of outer) fresh.push([root, await readBlocks(root, isOver)]);
			if (isOver()) return;
			known = known.filter(({ block }) => block.owner.isConnected && !outer.some((root) => root.contains(block.owner)));
			for (const [root, facts] of fresh) known.splice(placeOf(root, known), 0, ...facts);
		},

		/** The term that a few words name, whatever the page is about; null for none. */
		async termIn(text: string): Promise<string | null> {
			const { index, matcher } = await getTools();
			const group = matcher
				.find(text)
				.flatMap((match) => match.groups)
				.map((number) => index.groups[number])
				.find((each) => each && each.policy !== 'never-alone');
			return (group && index.terms[group.term]?.id) ?? null;
		},

		/** What the page is, given the settings. `asked`: the reader wants marks whatever the gate says. */
		async understand(settings: Settings, asked: boolean, isOver: () => boolean): Promise<Reading> {
			const title = [document.title, ...[...document.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent ?? '')].join(
				' \n ',
			);
			// A later run makes a list of its own; the numbers of blocks in this reading stay true.
			const blocks = known;
			const core = known.reduce((sum, facts) => sum + facts.core, 0);
			const nothing: Reading = {
				state: 'quiet',
				gate: { open: false, core, distinct: 0, note: 0, inTitle: countCore(title) > 0 },
				marks: [],
				terms: [],
				coverage: [],
				rangeOf: () => null,
			};
			const forced = asked || settings.when === 'every-page';
			if (!forced && core < 1 && !mayBeNote(known)) return nothing;
			if (!asked && !isEnglish(document.documentElement.lang, sampleOf(known))) return { ...nothing, state: 'language' };

			const tools = await getTools();
			if (isOver()) return nothing;
			const { index, matcher } = tools;
			let since = performance.now();
			for (const facts of known) {
				facts.matches ??= matcher.find(facts.block.text);
				if (performance.now() - since > SLICE_MS) {
					await giveWay();
					if (isOver()) return nothing;
					since = performance.now();
				}
			}
			const pageBlocks = toPageBlocks(blocks);
			const subject = subjectOf(tools, pageBlocks, title);
			const { gate } = subject;
			if (!gate.open && !forced) return { ...nothing, gate };
			if (settings.when === 'on-request' && !asked) return { ...nothing, gate, state: 'on-request' };

			const seen = meaningsOf(tools, pageBlocks, subject)
				.flatMap((meaning) => toMark(index, meaning, (blocks[meaning.block] as Facts).block) ?? [])
				.filter((mark) => !isNotHere(settings.notHere, mark.term, location));
			const visible = seen.filter(isVisible);
			const inSight = new Set(visible);
			const numbers = new Map(blocks.map((facts, at) => [facts.block, at]));
			const terms = new Map<string, { id: string; count: number; first: Mark }>();
			for (const mark of visible) {
				const term = terms.get(mark.term);
				if (term) term.count += 1;
				else terms.set(mark.term, { id: mark.term, count: 1, first: mark });
			}
			return {
				state: terms.size > 0 ? 'marked' : 'none',
				gate,
				marks: [...thin(visible, settings.density), ...seen.filter((mark) => !inSight.has(mark) && !mark.block.heading)],
				terms: [...terms.values()],
				coverage: stepsIn(
					tools,
					blocks.map((facts) => facts.block.text),
					visible.map(({ block, term, start, end }) => ({ block: numbers.get(block) as number, term, start, end })),
					pageBlocks.reduce((sum, block) => sum + block.words, 0),
					subject,
				),
				rangeOf: (block, start, end) => {
					const facts = blocks[block];
					return facts ? rangeIn(facts.block, start, end) : null;
				},
			};
		},
	};
}

export type Reader = ReturnType<typeof createReader>;

/** Whether a page that does not name the illness may still be a short note about it. */
function mayBeNote(all: readonly Facts[]): boolean {
	let words = 0;
	for (const facts of all) {
		words += wordsIn(facts);
		if (words >= SHORT_WORDS) return false;
	}
	return all.some(({ block }) => speaksOfMood(block.text));
}

/** Counted once for each block. */
function wordsIn(facts: Facts): number {
	facts.words ??= countWords(facts.block.text);
	return facts.words;
}

/** The blocks as the rules see them. */
function toPageBlocks(all: readonly Facts[]): PageBlock[] {
	let article: Element | null = null;
	const links = all.map((facts) => linksIn(facts.block));
	return all.map((facts, at) => {
		const { owner, text, heading } = facts.block;
		const before = article;
		article = owner.closest('article');
		return {
			text,
			// A list of links says where else to go, not what this page is about.
			matches: isLinkList(links, at) ? [] : (facts.matches ?? []),
			words: wordsIn(facts),
			core: facts.core,
			heading,
			opens: article !== before || owner.tagName === 'H1' ? 'article' : /^H[2-4]$/.test(owner.tagName) ? 'section' : null,
		};
	});
}

const isLinkList = (links: readonly number[], at: number): boolean => {
	const [before = 0, here = 0, after = 0] = [links[at - 1], links[at], links[at + 1]];
	return here > 1 || (here === 1 && before + after > 0);
};

/** Where among `facts`, which are in page order, the blocks below `root` belong. */
function placeOf(root: Element, facts: readonly Facts[]): number {
	let [low, high] = [0, facts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const node = (facts[middle] as Facts).block.nodes[0] as Text;
		if (root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Enough running text to tell its language. */
function sampleOf(facts: readonly Facts[]): string {
	let sample = '';
	for (const { block } of facts) {
		if (block.text.length > 80) sample += `${block.text} `;
		if (sample.length > 6000) break;
	}
	return sample;
}

function rangeIn(block: Block, start: number, end: number): StaticRange | null {
	const from = placeIn(block, start);
	const to = placeIn(block, end, true);
	if (!from || !to) return null;
	return new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset });
}

function toMark(index: MatchIndex, meaning: Meaning, block: Block): Found | null {
	const range = rangeIn(block, meaning.start, meaning.end);
	const term = index.terms[meaning.term];
	if (!range || !term || (range.startContainer !== range.endContainer && !flowsInline(range, block))) return null;
	return { term: term.id, range, block, start: meaning.start, end: meaning.end, why: meaning.why };
}

/** Whether both ends of a range lie in inline boxes: a <span> may be styled as a block. */
function flowsInline(range: StaticRange, block: Block): boolean {
	for (const node of [range.startContainer, range.endContainer]) {
		for (let element = node.parentElement; element && element !== block.owner; element = element.parentElement) {
			if (!/^(?:inline|contents|ruby)/.test(getComputedStyle(element).display)) return false;
		}
	}
	return true;
}

const isVisible = (mark: Found): boolean =>
	mark.range.startContainer.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;

/** The marks that the reader's density leaves: the first of each term per section or page, or all. Headings stay as they are. */
function thin(marks: readonly Found[], density: Settings['density']): Found[] {
	const running = marks.filter((mark) => !mark.block.heading);
	if (density === 'all') return running;
	const headings = density === 'section' ? [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')] : [];
	let section = 0;
	const seen = new Set<string>();
	return running.filter((mark) => {
		while (
			section < headings.length &&
			(headings[section] as Element).compareDocumentPosition(mark.range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING
		)
			section += 1;
		const key = `${mark.term} ${section}`;
		return seen.has(key) ? false : Boolean(seen.add(key));
	});
}

/** Lets the page go first. */
const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
