// Where on a page depression care is spoken of: a page may hold two subjects, and a word that is right in one part is wrong in the
// other. Pure: counts of blocks in, a decision for each block out.

export type TopicBlock = {
	words: number;
	/** Core words of depression care, see lib/gate.ts. */
	core: number;
	/** Mentions of telling terms whose form cannot mean anything else. */
	telling: number;
	/** A heading of any level. */
	heading: boolean;
	/** What begins here: another article, or a section of one; null for neither. */
	opens: 'article' | 'section' | null;
};

/** How far a mention reaches within its section, in words each way: about a screen of text. */
const REACH_WORDS = 150;
/** How far apart two mentions may stand, in words to each, for what lies between them to belong to their subject. */
const BETWEEN_WORDS = 500;
/** An article of which this share is near a mention is about depression care as a whole. */
const WHOLE_SHARE = 0.7;

/** Core words alone make a part one about the illness from this many on: fewer may be a market, the weather or a hollow. */
const CORE_WORDS = 3;

/**
 * For each block, whether depression care is spoken of near it: in the first heading of its article, close by in its section, or
 * before and after it in its article.
 */
export function topicNear(blocks: readonly TopicBlock[]): boolean[] {
	const near: boolean[] = blocks.map(() => false);
	for (const [start, end] of partsOf(blocks, (block) => block.opens === 'article')) {
		const article = blocks.slice(start, end);
		const first = article.find((block) => block.heading);
		if (article[0]?.opens === 'article' && first && first.core + first.telling > 0) {
			near.fill(true, start, end);
			continue;
		}
		const speaks = mentionsIn(article);
		const before = distances(article, speaks, (block) => block.opens !== null);
		const after = distances(
			article.toReversed(),
			speaks.toReversed(),
			(_block, previous) => previous !== undefined && previous.opens !== null,
		).reverse();
		for (const at of article.keys()) {
			const [back, on] = [before[at], after[at]] as [Distance, Distance];
			near[start + at] =
				(back.words <= REACH_WORDS && !back.across) ||
				(on.words <= REACH_WORDS && !on.across) ||
				(back.words <= BETWEEN_WORDS && on.words <= BETWEEN_WORDS);
		}
		const words = (wanted: (at: number) => boolean): number => article.reduce((sum, block, at) => sum + (wanted(at) ? block.words : 0), 0);
		if (words((at) => near[start + at] as boolean) >= WHOLE_SHARE * words(() => true)) near.fill(true, start, end);
	}
	return near;
}

/** Which blocks speak of depression care: those with a telling term, and in a section that has one, or names the illness, those with a core word. */
function mentionsIn(article: readonly TopicBlock[]): boolean[] {
	return partsOf(article, (block) => block.opens !== null).flatMap(([start, end]) => {
		const section = article.slice(start, end);
		const core = section.reduce((sum, block) => sum + block.core, 0);
		const sure = core >= CORE_WORDS || section.some((block) => block.telling > 0 || (block.heading && block.core > 0));
		return section.map((block) => block.telling > 0 || (sure && block.core > 0));
	});
}

/** Start and end of the parts that begin where `begins` says so. */
function partsOf(blocks: readonly TopicBlock[], begins: (block: TopicBlock) => boolean): Array<[start: number, end: number]> {
	const starts = blocks.flatMap((block, at) => (at === 0 || begins(block) ? [at] : []));
	return starts.map((start, n) => [start, starts[n + 1] ?? blocks.length]);
}

/** Words since the block of the last mention, and whether a section began in between. */
type Distance = { words: number; across: boolean };

function distances(
	blocks: readonly TopicBlock[],
	speaks: readonly boolean[],
	begins: (block: TopicBlock, previous: TopicBlock | undefined) => boolean,
): Distance[] {
	let since: Distance = { words: Number.POSITIVE_INFINITY, across: false };
	return blocks.map((block, at) => {
		if (begins(block, blocks[at - 1])) since = { ...since, across: true };
		if (speaks[at]) since = { words: 0, across: false };
		const here = since;
		if (!speaks[at]) since = { ...since, words: since.words + block.words };
		return here;
	});
}
