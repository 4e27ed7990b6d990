// What kinds of works are cited. Apart from schema.ts, so that what needs no zod need not carry it.

/** Report a fact themselves: studies, guidelines, labels, regulators. */
export const FIRST_HAND = [
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
] as const;

/** Tell what others found, or explain. */
export const SECOND_HAND = [
	'official page',
	'review',
	'reference work',
	'health information page',
	'help line page',
	'commentary',
	'company page',
	'news report',
] as const;
