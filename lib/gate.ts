// "Is this page about depression care?", decided from the page's own words, and in which language it is.
// Pure: counts in, decision with its reasons out.

/**
 * Words that only a page about depression, or one that speaks of it, uses. A cheap first look:
 * a page without any is left alone before anything else is built.
 */
const CORE =
	/\b(?:depress(?:ion|ions|ive|ed)|antidepressants?|anti-depressants?|treatment[\s-]resistant|seasonal affective|esketamine|spravato|electroconvulsive)\b/gi;

/** Words of mental health care: beside a word of the illness they tell a page on it from one on hot flushes or nerve pain. */
const MIND =
	/\b(?:psychiatr(?:y|ic|ists?)|bipolar|(?:hypo)?mani(?:a|c)|mental[\s-](?:health|illness|ill-health)|mood disorders?|low mood|mood[\s-]stabili[sz]ers?|suicid(?:e|al|ality)|psychotherap(?:y|ies|ists?)|psychosis|psychotic)\b/gi;

/** What a short note says instead of naming the illness: people write "my PHQ-9" or "after the ECT". */
const MOOD = /\b(?:low mood|mood (?:clinic|service|unit)|TRD|MADRS|PHQ-?9|phq-?9|HAM-?D|HDRS|QIDS|ECT|rTMS)\b/;

/** The same words in another sense: slump, weather, ground, heart, breath, marrow, pressed keys. */
const GUARD =
	/\b(?:(?:great|economic|tropical|subtropical|monsoon|weather|respiratory|ST|ST-segment|bone[\s-]marrow|marrow|myocardial|cardiac|CNS|freezing[\s-]point|boiling[\s-]point|inbreeding|tongue|topographic(?:al)?|shallow|circular|slight|cortical|spreading|immune|air|industrial|market|financial) depressions?|depression(?: of the| was| is)? (?:era|glass|angle)|depression[\s-]era|depression (?:strengthened|made landfall|weakened)|(?:keys?|buttons?|pedals?|markets?|prices?|economy|economies|regions?|areas?|levers?|approvals|demand|sales|rents?|wages|values|earnings|output|spending)(?: (?:are|is|was|were|be|being|to be|as|so|still|remain|remained|stay|stayed)){0,3} depressed|depressed (?:prices?|markets?|fracture|areas?|economy|button|key|demand|sales))\b/gi;

export type GateInput = {
	/** Title and main headings in one text. */
	title: string;
	/** Words of the running text. */
	words: number;
	/** Core words in the running text, guards taken off. */
	core: number;
	/** Other words of mental health care. */
	mind: number;
	/** Distinct terms whose forms cannot mean anything else. */
	distinct: number;
	/** Of those, the ones that hint at depression care, and how often they stand there in all. */
	telling: number;
	mentions: number;
	/** Distinct terms with forms that only a page about depression care uses in our sense. */
	broad: number;
	/** Whether a telling term stands in the title. */
	titleTells: boolean;
};

/** `note`: how many of our terms a short text holds that was taken for a note from within depression care; else 0. */
export type GateDecision = { open: boolean; core: number; distinct: number; note: number; inTitle: boolean };

/** How many core words stand in `text` in the sense of the illness. */
export function countCore(original: string): number {
	const text = bare(original);
	CORE.lastIndex = 0;
	if (!CORE.test(text)) return 0;
	const all = text.match(CORE)?.length ?? 0;
	const guarded = text.match(GUARD)?.length ?? 0;
	return Math.max(0, all - guarded);
}

/** How many words of mental health care other than core words stand in `text`. */
export const countMind = (text: string): number => bare(text).match(MIND)?.length ?? 0;

/** Whether `text` says that it is about the illness without its name. */
export const speaksOfMood = (text: string): boolean => MOOD.test(bare(text));

/** Without what is not seen: "anti\u00addepressant"; a hyphen that does not break is a hyphen. */
const bare = (text: string): string => text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/[\u2010\u2011]/g, '-');

/** Below this many words a page has little room to say what it is about. */
export const SHORT_WORDS = 300;

export type NoteInput = {
	/** Core words, and whether words stand there that are said instead. */
	core: number;
	mood: boolean;
	mind: number;
	/** Distinct terms whose forms cannot mean anything else. */
	sure: number;
	/** Distinct terms that would be found if it were about depression care; of those, the ones that hint at it. */
	likely: number;
	telling: number;
};

/**
 * Whether a text of fewer than SHORT_WORDS is a note from within depression care: a message, a forum post, minutes, an exam question. Such a note may name
 * the illness once or not at all; then what tells is how many of its words are at home there.
 */
export const isNote = ({ core, mood, mind, sure, likely, telling }: NoteInput): boolean =>
	(mind >= 1 ? (core >= 1 || mood) && telling >= 2 : mood && telling >= 3) && (core >= 1 || sure >= 2) && likely >= 6;

/**
 * Opens for a page whose title names the illness and whose text goes on about it, and for one that is full of its care
 * without saying so in the title. How full: core words and telling terms for each 1,000 words. A page on sleep, on Parkinson's
 * disease or on opioids has 1 to 5 of them, a page on depression care mostly 10 to 60; a short page needs fewer different terms.
 */
export function decideGate({ title, words, core, mind, distinct, telling, mentions, broad, titleTells }: GateInput): GateDecision {
	const inTitle = countCore(title) > 0;
	const per1000 = (count: number): number => (1000 * count) / Math.max(words, 1);
	const care = per1000(core + mentions);
	// Medicines for depression are used for much else.
	const ofTheMind = core >= 1 && core + mind >= (words < SHORT_WORDS ? 2 : 3);
	const open =
		(inTitle && core >= 2 && distinct >= 1) ||
		(inTitle && core >= 1 && broad >= 2) ||
		(ofTheMind && telling >= 3 && care >= 6) ||
		(ofTheMind && telling >= 2 && care >= 12) ||
		(ofTheMind && telling >= 2 && titleTells && care >= 4) ||
		(core >= 2 && mind >= 5 && distinct >= 3) ||
		(core >= 2 && distinct + broad >= 3 && per1000(core) >= 10);
	return { open, core, distinct, note: 0, inTitle };
}

/** The commonest English words that are rare in its neighbours; "in", "is" and "so" are not among them. */
const ENGLISH = /\b(?:the|of|and|to|for|with|that|are|this|from|have|which|by|or|not|be|been|was|were|it|you|your|they|their)\b/gi;
/** Running English has about 35 in 100; headings and lists about 12. */
const ENGLISH_SHARE = 0.08;
/** Below this many words a text says too little about its language, and the tag decides. */
const ENOUGH_WORDS = 30;

/** Whether a page is in English: by its text where there is enough of it, else by its language tag. */
export function isEnglish(language: string, text: string): boolean {
	const words = text.match(/\p{L}+/gu)?.length ?? 0;
	if (words < ENOUGH_WORDS) return language === '' || /^en\b/i.test(language);
	return (text.match(ENGLISH)?.length ?? 0) / words >= ENGLISH_SHARE;
}
