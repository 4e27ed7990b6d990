// The shapes of everything the extension knows, and the checks that no entry may pass without.
// Knows nothing of files, pages or browsers; runs at build time and in tests, never on a page.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { z } from 'zod';

/** Most words a plain meaning may have: one glance on a phone. */
const PLAIN_WORDS = 40;
/** Most words a clinical meaning may have. */
const CLINICAL_WORDS = 90;
/** Highest US school grade (Flesch-Kincaid) of a plain meaning, term names excepted. */
const PLAIN_GRADE = 8;
/** Longest time between reviews, in years. Regulatory status and crisis lines move faster. */
const REVIEW_YEARS = 3;
const REVIEW_YEARS_STATUS = 1;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits and single hyphens');
const line = z.string().trim().min(1, 'must not be empty');
const date = z.iso.date('must be there, and a date like 2026-11-25');
const month = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, month or day like 2019-03');
const sources = z.array(z.string()).min(1, 'must name at least one source');
const region = z.enum(['US', 'EU', 'UK', 'CA', 'AU', 'NZ', 'other']);

/** One sentence or two, with the ids of the works that it rests on. */
const statement = z.strictObject({ text: line, sources });

/**
 * What to be careful about. `covers` names the sentence of notes.json that many medicines share: alone it
 * stands for that sentence, with a `text` it is said in words of the entry's own.
 */
const caution = z.union([
	z.strictObject({ text: line, covers: z.string().optional(), sources }),
	z.strictObject({ covers: z.string(), sources }),
]);

/** Spellings of a term that share a case rule and a sense rule. */
const formGroup = z.strictObject({
	/** `exact`: as written, for acronyms and for words that mean something else in small letters. */
	case: z.enum(['any', 'exact']),
	/** always: wherever the page is read · page: once the gate is passed · local: needs a cue nearby · never-alone: listed so that it is skipped. */
	policy: z.enum(['always', 'page', 'local', 'never-alone']),
	texts: z.array(line).min(1, 'must hold at least one form'),
	/** Words nearby that speak for this sense, and against it. */
	cues: z.array(line).optional(),
	against: z.array(line).optional(),
	/** What else the form can mean; for the people who maintain it. */
	otherMeanings: z.array(line).optional(),
});

const percent = z.number().min(0).max(100);

/** One group of people in a comparison: what they got, and what happened to them. */
const group = z.strictObject({
	who: line,
	/** Out of 100 people; a pair is a range between studies. */
	percent: z.union([percent, z.tuple([percent, percent])]).optional(),
	/** For what is not a share of people, such as "3.4 points". */
	text: line.optional(),
});

const numberFact = z.strictObject({
	/** What was counted, in plain words. */
	measure: line,
	/** When it was counted, such as "after 8 weeks". */
	time: line,
	/** The first group is the subject, the others are what it is compared with. */
	groups: z.array(group).min(1),
	/** Why there is nothing to compare with; needed when there is one group only. */
	noComparator: line.optional(),
	/** Who was counted, with the number analysed (not the number randomised). */
	base: line,
	/** Kind of study, and who knew what. */
	design: line,
	/** Who paid, where the maker did. */
	funding: line.optional(),
	/** One more sentence that a fair reading needs. */
	note: line.optional(),
	year: z.number().int().min(1950).max(2100),
	source: z.string(),
	/** Where in the source: abstract, table, label section. */
	locator: line,
});

const kinds = [
	'condition',
	'symptom',
	'outcome',
	'concept',
	'strategy',
	'care-model',
	'medicine',
	'drug-class',
	'procedure',
	'therapy',
	'biology',
	'genetics',
	'scale',
	'trial',
	'research',
	'safety',
	'regulator',
	'lifestyle',
	'setting',
] as const;

const term = z.strictObject({
	id,
	/** The name that heads the card. */
	term: line,
	kind: z.enum(kinds),
	/** For a medicine: the id of its class; null where the class has no entry. */
	class: z.string().nullable().optional(),
	/** For a drug class: the shared cautions that each of its medicines must cover. */
	membersCover: z.array(z.string()).optional(),
	names: z.strictObject({
		/** Written out, where the head is short. */
		full: line.optional(),
		brands: z.array(z.strictObject({ name: line, regions: z.array(region).min(1) })).optional(),
		also: z.array(line).optional(),
	}),
	forms: z.array(formGroup).min(1),
	plain: statement,
	clinical: statement,
	/**
	 * Where it sits in TRD care. `namesStep: false` where a page that speaks of the term need not speak of the
	 * step: bipolar disorder is looked for in step 1, but most pages on it are about something else.
	 */
	inTrdCare: z.strictObject({ step: z.string().nullable(), namesStep: z.literal(false).optional(), text: line, sources }),
	numbers: z.array(numberFact),
	cautions: z.array(caution),
	notTheSameAs: z.array(z.strictObject({ name: line, id: z.string().optional(), text: line, sources })),
	/** Where it is approved or recommended, by whom and since when. */
	status: z.array(z.strictObject({ region, text: line, since: month, sources })),
	related: z.array(z.string()),
	reviewedOn: date,
	reviewBy: date,
});

/** What a cited work is, from the strongest kind of evidence for a number to none at all. */
const sourceKinds = [
	'meta-analysis',
	'systematic review',
	'trial',
	'trial register',
	'open-label study',
	'observational study',
	'scale study',
	'laboratory study',
	'guideline',
	'technology appraisal',
	'consensus paper',
	'medicine label',
	'regulator page',
	'official page',
	'review',
	'reference work',
	'health information page',
	'help line page',
	'commentary',
	'company page',
	'news report',
] as const;

/** A cited work in CSL-JSON, with how it was seen in `custom`. */
const source = z.object({
	id: z.string().min(1),
	type: z.enum([
		'article-journal',
		'book',
		'chapter',
		'dataset',
		'document',
		'legislation',
		'post-weblog',
		'report',
		'webpage',
		'article-newspaper',
		'regulation',
	]),
	title: line,
	author: z.array(z.union([z.strictObject({ family: line, given: z.string().optional() }), z.strictObject({ literal: line })])).optional(),
	'container-title': line.optional(),
	issued: z.strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).length(1) }).optional(),
	volume: z.string().optional(),
	issue: z.string().optional(),
	page: z.string().optional(),
	publisher: z.string().optional(),
	DOI: z
		.string()
		.regex(/^10\.\d{4,9}\/\S+$/, 'is not a well-formed DOI (10.NNNN/…)')
		.optional(),
	PMID: z.string().regex(/^\d+$/, 'is not a PubMed number').optional(),
	PMCID: z
		.string()
		.regex(/^PMC\d+$/, 'is not a PMC number')
		.optional(),
	URL: z.url({ protocol: /^https?$/, message: 'is not a web address' }).optional(),
	custom: z.strictObject({
		/** primary: the work itself or its official page · abstract: its abstract at PubMed or the publisher · secondary: told by another. */
		verified: z.enum(['primary', 'abstract', 'secondary']),
		kind: z.enum(sourceKinds),
		seenOn: date,
		note: z.string().optional(),
	}),
});

const step = z.strictObject({
	id,
	/** 0 is "safety first"; 1 to 6 follow the reference article. */
	number: z.number().int().min(0).max(6),
	name: line,
	/** What articles call it, where they do. */
	alsoCalled: line.optional(),
	/** Guidelines put it beside every step, whatever its number. */
	besideEveryStep: z.boolean(),
	what: statement,
	adequate: statement,
	questions: z.array(line).min(1),
	guidelines: z.array(z.strictObject({ name: line, text: line, sources })),
	cautions: z.array(statement),
	/** Phrases that name the step itself, whichever term they hold; matched in any case. */
	phrases: z.array(line).min(1),
	reviewedOn: date,
	reviewBy: date,
});

const contact = z.strictObject({
	type: z.enum(['call', 'text', 'web']),
	/** A phone number in digits, or a web address. */
	value: line,
	/** As a person would write it. */
	display: line,
});

const crisisLine = z.strictObject({
	/** ISO 3166 country or part of one, or `*` for everywhere else. */
	region: z.string().regex(/^([A-Z]{2}(-[A-Z]{3})?|\*)$/, 'must be a country code, or *'),
	country: line,
	name: line,
	contacts: z.array(contact).min(1),
	hours: line,
	cost: line,
	emergency: contact.nullable(),
	sources,
});

const crisis = z.strictObject({ reviewedOn: date, reviewBy: date, lines: z.array(crisisLine).min(1) });

/** Sentences that stand in more than one place: under every card and popup, and cautions that many medicines share. */
const notes = z.strictObject({ notAdvice: line, stepsNote: statement, cautions: z.record(id, line) });

export type FormGroup = z.infer<typeof formGroup>;
export type NumberFact = z.infer<typeof numberFact>;
export type Caution = z.infer<typeof caution>;
export type Statement = z.infer<typeof statement>;
export type Term = z.infer<typeof term>;
export type Source = z.infer<typeof source>;
export type Step = z.infer<typeof step>;
export type CrisisContact = z.infer<typeof contact>;
export type CrisisLine = z.infer<typeof crisisLine>;
export type Crisis = z.infer<typeof crisis>;
export type Notes = z.infer<typeof notes>;

export type Glossary = { terms: Term[]; sources: Source[]; steps: Step[]; crisis: Crisis; notes: Notes };

/** A file of the data folder, parsed: its path below that folder, and what it holds. */
export type DataFile = { path: string; json: unknown };

/** One broken rule: the file, the place in it, and the reason in words. */
export type Problem = { file: string; at: string; reason: string };

const fixedFiles = { 'sources.json': z.array(source), 'steps.json': z.array(step), 'crisis.json': crisis, 'notes.json': notes };

/**
 * Checks the whole data folder: shapes first, then every rule that needs more than one file.
 * `files` holds each JSON file below `data/`, parsed. Returns every problem found, and the
 * glossary only when there is none. Never throws.
 */
export function checkGlossary(files: DataFile[]): { glossary: Glossary | null; problems: Problem[] } {
	const problems: Problem[] = [];
	const parsed = new Map<string, unknown>();

	for (const [path, shape] of Object.entries(fixedFiles)) {
		const file = files.find((candidate) => candidate.path === path);
		if (!file) problems.push({ file: path, at: '', reason: 'the file is missing' });
		else parsed.set(path, parse<unknown>(shape, file, problems));
	}
	const terms: Term[] = [];
	for (const file of files.filter((candidate) => candidate.path.startsWith('terms/'))) {
		const entry = parse(term, file, problems);
		if (entry) terms.push(entry);
	}
	if (problems.length > 0) return { glossary: null, problems };

	const glossary: Glossary = {
		terms: terms.sort((a, b) => (a.id < b.id ? -1 : 1)),
		sources: parsed.get('sources.json') as Source[],
		steps: (parsed.get('steps.json') as Step[]).sort((a, b) => a.number - b.number),
		crisis: parsed.get('crisis.json') as Crisis,
		notes: parsed.get('notes.json') as Notes,
	};
	checkIds(glossary, files, problems);
	checkForms(glossary, problems);
	checkSources(glossary, problems);
	checkDates(glossary, problems);
	checkWording(glossary, problems);
	checkNumbers(glossary, problems);
	checkKinds(glossary, problems);
	return { glossary: problems.length > 0 ? null : glossary, problems };
}

function parse<T>(shape: z.ZodType<T>, file: DataFile, problems: Problem[]): T | null {
	const result = shape.safeParse(file.json);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		problems.push({ file: file.path, at: issue.path.join('.'), reason: issue.message });
	}
	return null;
}

const pathOf = (entry: Term): string => `terms/${entry.id}.json`;

function checkIds(glossary: Glossary, files: DataFile[], problems: Problem[]): void {
	const seen = new Map<string, string>();
	for (const file of files.filter((candidate) => candidate.path.startsWith('terms/'))) {
		const { id: own } = file.json as { id: string };
		const before = seen.get(own);
		if (before) problems.push({ file: file.path, at: 'id', reason: `the id "${own}" is taken by ${before}` });
		else if (file.path !== `terms/${own}.json`)
			problems.push({ file: file.path, at: 'id', reason: `the id "${own}" must be the file's name` });
		seen.set(own, file.path);
	}
	for (const [list, file] of [
		[glossary.sources, 'sources.json'],
		[glossary.steps, 'steps.json'],
	] as const) {
		const ids = list.map((item) => item.id);
		for (const [at, own] of ids.entries()) {
			if (ids.indexOf(own) !== at) problems.push({ file, at: `${at}.id`, reason: `the id "${own}" is used twice` });
		}
	}
	const steps = new Set(glossary.steps.map((item) => item.id));
	for (const entry of glossary.terms) {
		const place = entry.inTrdCare.step;
		if (place !== null && !steps.has(place))
			problems.push({ file: pathOf(entry), at: 'inTrdCare.step', reason: `there is no step "${place}"` });
		const links = [
			...entry.related.map((own, at) => [`related.${at}`, own] as const),
			...entry.notTheSameAs.map((item, at) => [`notTheSameAs.${at}.id`, item.id] as const),
		];
		for (const [at, own] of links) {
			if (own === undefined) continue;
			if (own === entry.id) problems.push({ file: pathOf(entry), at, reason: 'the term points at itself' });
			else if (!seen.has(own)) problems.push({ file: pathOf(entry), at, reason: `there is no term "${own}"` });
		}
	}
}

/** Two or more capitals and no word of four small letters: TRD, STAR*D, CYP2D6, rTMS, HAM-D. */
const isAcronym = (form: string): boolean => /^\S+$/.test(form) && (form.match(/[A-Z]/g)?.length ?? 0) >= 2 && !/[a-z]{3}/.test(form);

type Claim = { entry: Term; group: FormGroup; text: string };

function checkForms(glossary: Glossary, problems: Problem[]): void {
	const claims = new Map<string, Claim[]>();
	for (const entry of glossary.terms) {
		for (const [at, group] of entry.forms.entries()) {
			if (group.policy === 'local' && !group.cues?.length) {
				problems.push({
					file: pathOf(entry),
					at: `forms.${at}`,
					reason: 'policy "local" needs cues: without one the form can never be shown',
				});
			}
			for (const text of group.texts) {
				if (group.case === 'any' && isAcronym(text)) {
					problems.push({
						file: pathOf(entry),
						at: `forms.${at}.texts`,
						reason: `"${text}" is an acronym: its group must have case "exact"`,
					});
				}
				const key = text.toLowerCase().replace(/[\s-]+/g, ' ');
				claims.set(key, [...(claims.get(key) ?? []), { entry, group, text }]);
			}
		}
	}
	for (const claimed of claims.values()) {
		for (const [at, claim] of claimed.entries()) {
			for (const other of claimed.slice(0, at)) checkPair(claim, other, problems);
		}
	}
}

/** Two groups claim what is one spelling but for case, spaces and hyphens. */
function checkPair(claim: Claim, other: Claim, problems: Problem[]): void {
	const report = ({ entry }: Claim, reason: string): number => problems.push({ file: pathOf(entry), at: 'forms', reason });
	const [lower, upper] = claim.text === claim.text.toLowerCase() ? [claim, other] : [other, claim];
	if (lower.text === lower.text.toLowerCase() && lower.text !== upper.text && isAcronym(upper.text)) {
		report(
			lower,
			`"${lower.text}" is the lower-case twin of "${upper.text}" in ${pathOf(upper.entry)}: an acronym matches as written only`,
		);
	} else if (claim.entry === other.entry) {
		if (claim.text === other.text) report(claim, `the form "${claim.text}" stands twice`);
	} else if (claim.group.policy !== 'local' || other.group.policy !== 'local') {
		report(claim, `the form "${claim.text}" is claimed by ${pathOf(other.entry)} too; both need policy "local" with cues`);
	}
}

/** A caution in words: its own, or those of the shared sentence that it names; empty when there is none. */
export const cautionOf = (item: Caution, notes: Notes): Statement => ({
	text: 'text' in item ? item.text : (notes.cautions[item.covers] ?? ''),
	sources: item.sources,
});

/** Every statement of a term with its place in the file. */
function statementsOf(entry: Term, notes: Notes): Array<{ at: string; text: string; sources: string[] }> {
	return [
		{ at: 'plain', ...entry.plain },
		{ at: 'clinical', ...entry.clinical },
		{ at: 'inTrdCare', ...entry.inTrdCare },
		...entry.cautions.map((item, at) => ({ at: `cautions.${at}`, ...cautionOf(item, notes) })),
		...entry.notTheSameAs.map((item, at) => ({ at: `notTheSameAs.${at}`, ...item })),
		...entry.status.map((item, at) => ({ at: `status.${at}`, ...item })),
	];
}

function statementsOfSteps(glossary: Glossary): Array<{ at: string; text: string; sources: string[] }> {
	return glossary.steps.flatMap((item, n) => [
		{ at: `${n}.what`, ...item.what },
		{ at: `${n}.adequate`, ...item.adequate },
		...item.guidelines.map((own, at) => ({ at: `${n}.guidelines.${at}`, ...own })),
		...item.cautions.map((own, at) => ({ at: `${n}.cautions.${at}`, ...own })),
	]);
}

function checkSources(glossary: Glossary, problems: Problem[]): void {
	const known = new Map(glossary.sources.map((item) => [item.id, item]));
	const used = new Set<string>();
	const check = (file: string, at: string, own: string): void => {
		used.add(own);
		if (!known.has(own)) problems.push({ file, at, reason: `there is no source "${own}"` });
	};
	for (const entry of glossary.terms) {
		for (const item of statementsOf(entry, glossary.notes)) for (const own of item.sources) check(pathOf(entry), `${item.at}.sources`, own);
		for (const [at, fact] of entry.numbers.entries()) {
			check(pathOf(entry), `numbers.${at}.source`, fact.source);
			if (known.get(fact.source)?.custom.verified === 'secondary') {
				problems.push({
					file: pathOf(entry),
					at: `numbers.${at}.source`,
					reason: `a number needs a source that was seen itself; "${fact.source}" was seen second-hand`,
				});
			}
		}
	}
	for (const item of statementsOfSteps(glossary)) for (const own of item.sources) check('steps.json', `${item.at}.sources`, own);
	for (const [at, item] of glossary.crisis.lines.entries())
		for (const own of item.sources) check('crisis.json', `lines.${at}.sources`, own);
	for (const own of glossary.notes.stepsNote.sources) check('notes.json', 'stepsNote.sources', own);
	for (const item of glossary.sources) {
		if (!used.has(item.id)) problems.push({ file: 'sources.json', at: item.id, reason: 'no entry cites this source' });
	}
}

function checkDates(glossary: Glossary, problems: Problem[]): void {
	const check = (file: string, at: string, from: string, to: string, years: number): void => {
		const limit = `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
		if (to <= from) problems.push({ file, at, reason: `the next review (${to}) must come after the last (${from})` });
		else if (to > limit)
			problems.push({
				file,
				at,
				reason: `the next review (${to}) may be at most ${years} ${years === 1 ? 'year' : 'years'} after the last (${from})`,
			});
	};
	for (const entry of glossary.terms) {
		check(pathOf(entry), 'reviewBy', entry.reviewedOn, entry.reviewBy, entry.status.length > 0 ? REVIEW_YEARS_STATUS : REVIEW_YEARS);
	}
	for (const [at, item] of glossary.steps.entries()) check('steps.json', `${at}.reviewBy`, item.reviewedOn, item.reviewBy, REVIEW_YEARS);
	check('crisis.json', 'reviewBy', glossary.crisis.reviewedOn, glossary.crisis.reviewBy, REVIEW_YEARS_STATUS);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-'’./][\p{L}\p{N}]+)*/gu) ?? [];

/** Blames the person, or a phrase that guidance on writing about suicide rules out. */
const BANNED = [
	/\bcommit(?:s|ted|ting)? suicide\b/i,
	/\b(?:patients?|people|person|who|they|has|have|had) (?:has |have |had )?failed\b/i,
	/\bfailed (?:to respond|treatments?|medicines?|antidepressants?)\b/i,
	/\bnon-?complian/i,
];

function checkWording(glossary: Glossary, problems: Problem[]): void {
	const names = termNames(glossary);
	for (const entry of glossary.terms) {
		const file = pathOf(entry);
		const plainWords = wordsOf(entry.plain.text).length;
		if (plainWords > PLAIN_WORDS)
			problems.push({ file, at: 'plain.text', reason: `${plainWords} words; a plain meaning has at most ${PLAIN_WORDS}` });
		const clinicalWords = wordsOf(entry.clinical.text).length;
		if (clinicalWords > CLINICAL_WORDS)
			problems.push({ file, at: 'clinical.text', reason: `${clinicalWords} words; a clinical meaning has at most ${CLINICAL_WORDS}` });
		const grade = readingGrade(entry.plain.text, names);
		if (grade > PLAIN_GRADE)
			problems.push({
				file,
				at: 'plain.text',
				reason: `reads at US grade ${grade.toFixed(1)}; a plain meaning reads at grade ${PLAIN_GRADE} or below`,
			});
	}
	const all = [
		...glossary.terms.flatMap((entry) => statementsOf(entry, glossary.notes).map((item) => ({ ...item, file: pathOf(entry) }))),
		...statementsOfSteps(glossary).map((item) => ({ ...item, file: 'steps.json' })),
	];
	for (const item of all) {
		if (/\d\s?%|\bper ?cent\b|\b\d+(?:\.\d+)? (?:in|of|out of) 100\b/i.test(item.text)) {
			problems.push({
				file: item.file,
				at: `${item.at}.text`,
				reason: 'a percentage belongs into "numbers", where it has a base, a comparator and a time',
			});
		}
		for (const banned of BANNED) {
			const hit = banned.exec(item.text);
			if (hit)
				problems.push({
					file: item.file,
					at: `${item.at}.text`,
					reason: `"${hit[0]}" blames the person or is not how to write about suicide`,
				});
		}
	}
}

/** Every form of every term as one pattern, longest first; null when there is none. */
function termNames(glossary: Glossary): RegExp | null {
	const forms = glossary.terms.flatMap((entry) => [
		entry.term,
		...(entry.names.brands ?? []).map((brand) => brand.name),
		...entry.forms.flatMap((group) => group.texts),
	]);
	const escaped = [...new Set(forms)].sort((a, b) => b.length - a.length).map(RegExp.escape);
	return escaped.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})s?(?![\\p{L}\\p{N}])`, 'giu') : null;
}

/**
 * US school grade of a text after Flesch and Kincaid (Kincaid et al. 1975, Research Branch
 * Report 8-75), with each term name counted as one short word. 0 for an empty text.
 */
export function readingGrade(text: string, names: RegExp | null): number {
	const plain = names ? text.replace(names, 'it') : text;
	const words = wordsOf(plain);
	const sentence = plain.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim() !== '').length;
	if (words.length === 0) return 0;
	return fleschKincaid({ sentence, word: words.length, syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) });
}

function checkNumbers(glossary: Glossary, problems: Problem[]): void {
	for (const entry of glossary.terms) {
		for (const [at, fact] of entry.numbers.entries()) {
			const where = { file: pathOf(entry), at: `numbers.${at}` };
			if (fact.groups.length < 2 && fact.noComparator === undefined)
				problems.push({ ...where, reason: 'a number needs a comparator: a second group, or "noComparator" with the reason' });
			if (fact.groups.length > 1 && fact.noComparator !== undefined)
				problems.push({ ...where, reason: 'has both a second group and "noComparator"' });
			for (const [n, item] of fact.groups.entries()) {
				if (item.percent === undefined && item.text === undefined)
					problems.push({ ...where, at: `${where.at}.groups.${n}`, reason: 'needs "percent" or "text"' });
				if (Array.isArray(item.percent) && item.percent[0] >= item.percent[1])
					problems.push({ ...where, at: `${where.at}.groups.${n}.percent`, reason: 'a range runs from low to high' });
			}
		}
	}
}

function checkKinds(glossary: Glossary, problems: Problem[]): void {
	for (const entry of glossary.terms) {
		const treats = entry.kind === 'medicine' || entry.kind === 'procedure';
		if (treats && entry.cautions.length === 0)
			problems.push({ file: pathOf(entry), at: 'cautions', reason: `a ${entry.kind} needs at least one caution` });
		for (const [at, item] of entry.cautions.entries()) {
			if (item.covers !== undefined && glossary.notes.cautions[item.covers] === undefined)
				problems.push({
					file: pathOf(entry),
					at: `cautions.${at}.covers`,
					reason: `there is no shared caution "${item.covers}" in notes.json`,
				});
		}
		checkClass(entry, glossary, problems);
		if (entry.kind === 'medicine' && entry.status.length === 0)
			problems.push({ file: pathOf(entry), at: 'status', reason: 'a medicine needs its status in at least one region' });
	}
}

/** A medicine names its class, and says what the class demands of its members. */
function checkClass(entry: Term, glossary: Glossary, problems: Problem[]): void {
	const file = pathOf(entry);
	for (const [at, own] of (entry.membersCover ?? []).entries()) {
		if (glossary.notes.cautions[own] === undefined)
			problems.push({ file, at: `membersCover.${at}`, reason: `there is no shared caution "${own}" in notes.json` });
	}
	if (entry.kind !== 'drug-class' && entry.membersCover)
		problems.push({ file, at: 'membersCover', reason: 'only a drug class has members' });
	if (entry.kind !== 'medicine') {
		if (entry.class !== undefined) problems.push({ file, at: 'class', reason: 'only a medicine has a class' });
		return;
	}
	if (entry.class === undefined) problems.push({ file, at: 'class', reason: 'a medicine names its class, or null' });
	if (!entry.class) return;
	const drugClass = glossary.terms.find((other) => other.id === entry.class);
	if (drugClass?.kind !== 'drug-class') {
		problems.push({ file, at: 'class', reason: `there is no drug class "${entry.class}"` });
		return;
	}
	const covered = entry.cautions.map((item) => item.covers);
	for (const own of drugClass.membersCover ?? []) {
		if (!covered.includes(own))
			problems.push({ file, at: 'cautions', reason: `every ${drugClass.term} must cover the shared caution "${own}"` });
	}
}
