// Which steps of the stepped-care model a text explains, only names, or does not mention.
// Pure: sentences in, coverage out. Counts words of sentences; judges nothing.

/** A step counts as explained from this many sentences that speak of it. */
const EXPLAINED_SENTENCES = 2;

/** Says that something is not the subject, or not on offer: what follows in the sentence is not spoken of. */
const DENIED =
	/\b(?:(?:is|are|was|were) not (?:about|a page|a guide)|(?:do|does|did|can|will)(?: not|n't|n’t) (?:offer|provide|cover|include|discuss|deal with|treat|describe|perform|carry out)|cannot (?:offer|provide|cover|discuss)|no longer (?:offers?|provides?)|(?:leaves?|left) out|instead of discussing)\b/i;

/** How a reference is set: year;volume, pages, DOI. Its title is somebody else's page. */
const REFERENCE = /\b(?:19|20)\d\d\s*;\s*\d+|\bdoi(?:\.org|:)|\bet al\.?[,:]? [^.]{0,200}\. [^.]{0,80}\b(?:19|20)\d\d\b/i;
/** A block longer than this is running text that cites, in characters. */
const REFERENCE_CHARS = 500;

/** Counts the medicines that did not help enough: says who is meant by "resistant" or who may join a trial, not what to do. */
const CRITERION =
	/\b(?:(?:at least|after|to) (?:one|two|three|[1-3])|(?:one|two|three|[1-3]) or more|inadequate response|too little benefit)\b(?! (?:weeks?|months?|days?|doses?))/i;

/** A sentence that speaks of a step. `block` and the offsets say where it stands. */
type StepSentence = { text: string; block: number; start: number; end: number };

export type StepCoverage = {
	id: string;
	state: 'explained' | 'named' | 'absent';
	sentences: StepSentence[];
	/** Share of the page's words that stand in those sentences, 0 to 1. */
	share: number;
};

/** A run of text with the places in it where a step is spoken of. */
export type CoverageBlock = { block: number; text: string; hits: Array<{ step: string; start: number; end: number }> };

/**
 * Coverage of `steps` by `blocks`, in the order of `steps`. `words` is the number of words on the
 * whole page, blocks without hits included.
 */
export function coverageOf(steps: readonly string[], blocks: readonly CoverageBlock[], words: number): StepCoverage[] {
	return steps.map((id) => {
		const sentences: StepSentence[] = [];
		for (const block of blocks) {
			const hits = block.hits.filter((hit) => hit.step === id);
			if (hits.length === 0 || (block.text.length < REFERENCE_CHARS && REFERENCE.test(block.text))) continue;
			for (const { start, end } of sentencesOf(block.text)) {
				const said = block.text.slice(start, end);
				if (id === 'optimise' && CRITERION.test(said)) continue;
				const denied = DENIED.exec(said)?.index ?? said.length;
				if (hits.some((hit) => hit.start >= start && hit.start < end && hit.start - start < denied))
					sentences.push({ text: block.text.slice(start, end).trim(), block: block.block, start, end });
			}
		}
		const spoken = sentences.reduce((sum, sentence) => sum + countWords(sentence.text), 0);
		const explained = sentences.length >= EXPLAINED_SENTENCES;
		return {
			id,
			state: sentences.length === 0 ? 'absent' : explained ? 'explained' : 'named',
			sentences,
			share: words > 0 ? spoken / words : 0,
		};
	});
}

/** Offsets of the sentences of a block; together they cover it without gap or overlap. */
export function sentencesOf(text: string): Array<{ start: number; end: number }> {
	const sentences: Array<{ start: number; end: number }> = [];
	// A stop, maybe closing quotes or brackets, then space and something that can open a sentence.
	// "e.g. lithium" and "vs. placebo" go on in small letters and so stay whole; "Dr. Smith" is asked for by name.
	const stop = /(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|et al|approx|No|Fig))[.!?…]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\p{N}])/gu;
	let start = 0;
	for (const match of text.matchAll(stop)) {
		const end = match.index + match[0].length;
		sentences.push({ start, end });
		start = end;
	}
	if (start < text.length) sentences.push({ start, end: text.length });
	return sentences;
}

export function countWords(text: string): number {
	return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
