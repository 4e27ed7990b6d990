// The shapes of everything the extension knows; every data type comes from here. The rules beyond shape are in rules.ts.
// Knows nothing of files, pages or browsers; runs at build time and in tests, never on a page.
import { z } from 'zod';
import { FIRST_HAND, SECOND_HAND } from './works.ts';

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

export const term = z.strictObject({
	id,
	/** The name that heads the card. */
	term: line,
	kind: z.enum(kinds),
	/** For a medicine: the id of its class; null where the class has no entry. */
	class: z.string().nullable().optional(),
	/**
	 * Whether a page that uses the term speaks of depression or an illness like it, and of its care: one hint for "is this page for
	 * us?". Without it the kind decides (modules/glossary/compile.ts).
	 */
	tells: z.boolean().optional(),
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

/** A cited work in CSL-JSON, with how it was seen in `custom`. */
export const source = z.object({
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
		kind: z.enum([...FIRST_HAND, ...SECOND_HAND]),
		seenOn: date,
		note: z.string().optional(),
	}),
});

export const step = z.strictObject({
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

export const crisis = z.strictObject({ reviewedOn: date, reviewBy: date, lines: z.array(crisisLine).min(1) });

/** Sentences that stand in more than one place: under every card and popup, and cautions that many medicines share. */
export const notes = z.strictObject({ notAdvice: line, stepsNote: statement, cautions: z.record(id, line) });

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
