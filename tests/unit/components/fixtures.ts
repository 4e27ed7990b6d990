// Made-up but well-formed content for the tests of the views. Nothing in here is true.
import type { PopupView } from '../../../components/Popup.tsx';
import type { Crisis } from '../../../data/schema.ts';
import type { Entry, StepView } from '../../../lib/entry.ts';
import type { Report } from '../../../lib/messages.ts';

export const NOT_ADVICE = 'This explains words. It does not know you, and it cannot tell you which treatment is right.';
export const STEPS_NOTE = 'Steps of a made-up model. The order differs by guideline.';
export const TODAY = '2026-11-25';

export const ENTRY: Entry = {
	id: 'examplamine',
	term: 'examplamine',
	kind: 'medicine',
	aliases: ['examplamine nasal spray', 'Examplo', 'S-exampline', 'intranasal examplamine'],
	plain: {
		text: 'A made-up nasal spray. You take it in a clinic, and staff watch over you for two hours. It stands here so that a card can be looked at.',
		refs: [1],
	},
	clinical: { text: 'The S-enantiomer of a substance that does not exist, given as a nasal spray under supervision.', refs: [1, 2] },
	place: {
		step: { id: 'devices', number: 5, name: 'Devices and sprays' },
		text: 'Offered after two or more made-up tablets have not helped. It is a medicine, though articles often list it with devices.',
		refs: [1],
	},
	numbers: [
		{
			measure: 'Few or no symptoms left',
			time: 'after 8 weeks',
			groups: [
				{ who: 'examplamine spray', percent: 27.1 },
				{ who: 'comparamide tablets', percent: 17.6 },
			],
			base: '676 adults; everyone also took a tablet',
			design: 'randomised, open label; the raters did not know the group',
			funding: 'paid for by the maker of examplamine',
			year: 2023,
			ref: 2,
			locator: 'abstract',
		},
		{
			measure: 'Ill again, among people it had made well',
			time: 'within 2 years',
			groups: [
				{ who: 'kept taking examplamine', percent: [20, 26.7] },
				{ who: 'swapped to a spray without medicine', percent: 45.3 },
			],
			base: '297 people in two trials',
			design: 'randomised, double blind',
			note: 'Both groups stayed on a tablet',
			year: 2019,
			ref: 2,
			locator: 'table 2',
		},
		{
			measure: 'Points fewer on a made-up scale',
			time: 'at week 4',
			groups: [
				{ who: 'examplamine spray', text: '3.4 points more than the others' },
				{ who: 'a spray without medicine', percent: 0.2 },
			],
			base: '223 adults',
			design: 'randomised',
			year: 2019,
			ref: 3,
			locator: 'abstract',
		},
		{
			measure: 'Stopped because of side effects',
			time: 'within a year',
			groups: [{ who: 'examplamine spray', percent: 9.5 }],
			noComparator: 'everyone in this study took it',
			base: '802 adults',
			design: 'open label',
			year: 2020,
			ref: 3,
			locator: 'abstract',
		},
	],
	cautions: [
		{ text: 'The made-up label carries its strongest warning: sleepiness and feeling cut off from yourself.', refs: [1] },
		{ text: 'No driving until the next day, after a night’s sleep.', refs: [1, 3] },
	],
	nots: [
		{ name: 'IV exampline', text: 'That is given by drip. Nobody has approved it for anything.', refs: [2] },
		{ name: 'a device', text: 'Some articles list it with devices. It is a medicine.', refs: [1] },
	],
	status: [
		{ region: 'US', text: 'Approved with a made-up tablet.', since: '2019-03-05', refs: [1] },
		{ region: 'US', text: 'Approved on its own.', since: '2025-01', refs: [1] },
		{ region: 'UK', text: 'A made-up institute does not recommend it.', since: '2022', refs: [3] },
	],
	sources: [
		{
			n: 1,
			text: 'Examplo, prescribing information, 2025. Example Agency.',
			link: { text: 'label.example.org', url: 'https://label.example.org/examplo' },
			kind: 'medicine label',
			verified: 'abstract',
		},
		{
			n: 2,
			text: 'Muster and others, 2023. Examplamine nasal spray versus comparamide. J Made Up 389:1298-1309.',
			link: { text: 'doi:10.0000/jmadeup.2023.1189', url: 'https://doi.org/10.0000/jmadeup.2023.1189' },
			kind: 'trial',
			verified: 'abstract',
		},
		{ n: 3, text: 'Example Institute, 2022. Technology appraisal 0.', kind: 'guideline', verified: 'abstract' },
	],
	related: [
		{ id: 'exampline', term: 'exampline' },
		{ id: 'remission', term: 'remission' },
		{ id: 'boxed-warning', term: 'boxed warning' },
	],
	reviewedOn: '2026-11-20',
	reviewBy: '2027-11-20',
};

/** A concept without numbers, cautions or status, reviewed too long ago; its name is long. */
export const SMALL_ENTRY: Entry = {
	...ENTRY,
	id: 'long-term',
	term: 'treatment-resistant examplitis with pseudohypoexamplamine',
	kind: 'concept',
	aliases: [],
	plain: { text: 'A made-up state with a very long name.', refs: [1] },
	place: { step: null, text: 'The name for the whole picture, not for a step.', refs: [1] },
	numbers: [],
	cautions: [],
	nots: [],
	status: [],
	sources: ENTRY.sources.slice(0, 1),
	related: [],
	reviewedOn: '2024-10-01',
	reviewBy: '2026-10-01',
};

/** About suicide: the step before every step. */
export const SAFETY_ENTRY: Entry = {
	...SMALL_ENTRY,
	id: 'safety-plan',
	term: 'safety plan',
	place: { step: { id: 'safety', number: 0, name: 'Safety first' }, text: 'Comes before every step.', refs: [1] },
	reviewedOn: '2026-11-20',
	reviewBy: '2027-11-20',
};

export const CRISIS: Crisis = {
	reviewedOn: '2026-11-20',
	reviewBy: '2027-11-20',
	lines: [
		{
			region: 'US',
			country: 'United States',
			name: '555 Example Lifeline',
			contacts: [
				{ type: 'call', value: '5550100', display: '555 0100' },
				{ type: 'text', value: '5550100', display: '555 0100' },
				{ type: 'web', value: 'https://chat.example.org/', display: 'chat.example.org' },
			],
			hours: 'day and night',
			cost: 'free',
			emergency: { type: 'call', value: '5559', display: '5559' },
			sources: ['example'],
		},
		{
			region: 'GB-SCT',
			country: 'Scotland',
			name: 'Example Ear',
			contacts: [{ type: 'call', value: '5550199', display: '555 0199' }],
			hours: 'weekdays from 18:00',
			cost: 'free',
			emergency: { type: 'call', value: '5558', display: '5558' },
			sources: ['example'],
		},
		{
			region: '*',
			country: 'Another country',
			name: 'A list of help lines by country',
			contacts: [{ type: 'web', value: 'https://help.example.org/', display: 'help.example.org' }],
			hours: 'hours differ',
			cost: 'free to use',
			emergency: null,
			sources: ['example'],
		},
	],
};

const step = (id: string, number: number, name: string, more: Partial<StepView> = {}): StepView => ({
	id,
	number,
	name,
	besideEveryStep: false,
	what: { text: `What “${name}” is, in one made-up sentence.`, refs: [1] },
	adequate: { text: 'The made-up plan gets its own weeks at a proper dose.', refs: [2] },
	questions: ['Why this made-up plan rather than that one?'],
	guidelines: [],
	cautions: [],
	sources: ENTRY.sources.slice(0, 2),
	reviewedOn: '2026-11-20',
	reviewBy: '2027-11-20',
	...more,
});

export const STEPS: StepView[] = [
	step('safety', 0, 'Safety first'),
	step('diagnosis', 1, 'Look again at the diagnosis'),
	step('adequate', 2, 'Give treatment a fair chance'),
	step('medicines', 3, 'Change the medicine, or add one', {
		alsoCalled: 'switching and augmentation',
		questions: ['Why switch rather than add?', 'What would tell us that it is working?'],
		guidelines: [
			{ name: 'Example Institute', text: 'keeps combinations for specialists.', refs: [1] },
			{ name: 'Other Institute', text: 'lists therapy at this same step.', refs: [2] },
		],
		cautions: [{ text: 'Made-up salts need blood tests.', refs: [1] }],
	}),
	step('talking', 4, 'Talking therapy', { besideEveryStep: true }),
	step('devices', 5, 'Devices and sprays'),
	step('daily', 6, 'Sleep, movement, people', { besideEveryStep: true }),
];

const sentences = (count: number) =>
	Array.from({ length: count }, (_, at) => ({
		text: `Sentence ${at + 1} of the page says that some people switch to another tablet, and that others keep it and add one.`,
		block: at,
		start: 0,
		end: 10,
	}));

const NAMES = [
	['trd', 'treatment-resistant examplitis'],
	['adherence', 'adherence'],
	['augment', 'augment'],
	['salt', 'made-up salt'],
	['device', 'device'],
	['examplamine', 'examplamine'],
	['remission', 'remission'],
	['response', 'response'],
	['relapse', 'relapse'],
	['switch', 'switch'],
] as const;

export const ENTRIES: Record<string, { term: string; plain: string }> = Object.fromEntries(
	NAMES.map(([id, term]) => [id, { term, plain: `What ${term} means, told in one sentence. A second sentence follows.` }]),
);

export const REPORT: Report = {
	frame: 'a',
	top: true,
	site: 'health.example.org',
	state: 'marked',
	gate: { core: 7, note: 0, inTitle: true },
	language: 'en',
	terms: NAMES.map(([id], at) => ({ id, count: at + 1 })),
	coverage: [
		{ id: 'safety', state: 'absent', sentences: [], share: 0 },
		{ id: 'diagnosis', state: 'explained', sentences: sentences(2), share: 0.03 },
		{ id: 'adequate', state: 'named', sentences: sentences(1), share: 0.004 },
		{ id: 'medicines', state: 'explained', sentences: sentences(5), share: 0.18 },
		{ id: 'talking', state: 'explained', sentences: sentences(3), share: 0.05 },
		{ id: 'devices', state: 'explained', sentences: sentences(4), share: 0.23 },
		{ id: 'daily', state: 'named', sentences: sentences(1), share: 0.01 },
	],
};

/** The popup's view of a page in the given state, with whatever else differs. */
export const viewOf = (change: Partial<Report> = {}): PopupView => ({ kind: 'report', report: { ...REPORT, ...change } });
