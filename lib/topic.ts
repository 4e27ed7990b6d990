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

/**
 * For each block, whether depression care is spoken of near it: in the first heading of its article, close by in its section, or
 * before and after it in its article. A core word counts where its article holds another one or a telling term: "depressed" alone may be a market.
 */
export function topicNear(blocks: readonly TopicBlock[]): boolean[] {
	const near: boolean[] = blocks.map(() => false);
	const starts = blocks.flatMap((block, at) => (at === 0 || block.opens === 'article' ? [at] : []));
	for (const [n, start] of starts.entries()) {
		const article = blocks.slice(start, starts[n + 1] ?? blocks.length);
		const end = start + article.length;
		const first = article.find((block) => block.heading);
		if (article[0]?.opens === 'article' && first && first.core + first.telling > 0) {
			near.fill(true, start, end);
			continue;
		}
		const core = article.reduce((sum, block) => sum + block.core, 0);
		if (core < 2 && !article.some((block) => block.telling > 0)) continue;
		const before = distances(article, (block) => block.opens !== null);
		const after = distances(article.toReversed(), (_block, previous) => previous !== undefined && previous.opens !== null).reverse();
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

/** Words since the block of the last mention, and whether a section began in between. */
type Distance = { words: number; across: boolean };

function distances(blocks: readonly TopicBlock[], begins: (block: TopicBlock, previous: TopicBlock | undefined) => boolean): Distance[] {
	let since: Distance = { words: Number.POSITIVE_INFINITY, across: false };
	return blocks.map((block, at) => {
		if (begins(block, blocks[at - 1])) since = { ...since, across: true };
		const speaks = block.core + block.telling > 0;
		if (speaks) since = { words: 0, across: false };
		const here = since;
		if (!speaks) since = { ...since, words: since.words + block.words };
		return here;
	});
}
