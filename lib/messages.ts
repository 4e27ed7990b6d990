// What the parts of the extension say to each other. Types and port names only: each side sends
// with the browser's own API, so that the content script stays free of wrappers.
import type { CrisisLine } from '../data/schema.ts';
import type { StepCoverage } from './coverage.ts';
import type { Entry } from './entry.ts';

/** What a page is to us, and so what the popup and the icon say. */
export type PageState =
	/** Terms are marked. */
	| 'marked'
	/** About depression care, but none of our terms is in it. */
	| 'none'
	/** Not about depression care: nothing is marked. */
	| 'quiet'
	/** Marks wait until the reader asks. */
	| 'on-request'
	/** Written in a language that the glossary does not speak. */
	| 'language'
	/** Switched off on this site. */
	| 'off-site'
	/** Switched off everywhere. */
	| 'off';

/** What one frame of a page answers to the popup. */
export type Report = {
	/** Tells the frames of a tab apart; new with each document. */
	frame: string;
	top: boolean;
	/** Host name of the page as the reader's address bar shows it; empty for none. */
	site: string;
	state: PageState;
	/** Why the gate decided as it did, in numbers: see lib/gate.ts. */
	gate: { core: number; note: number; inTitle: boolean };
	/** BCP 47 tag of the page's language, or empty when it gives none. */
	language: string;
	/** Terms in page order with how often each stands there. */
	terms: Array<{ id: string; count: number }>;
	/** One per step, in the order of the steps. */
	coverage: StepCoverage[];
};

/** From a page to the background. */
export type ToBackground =
	/** Answer: the packed MatchIndex (lib/pack.ts), for a page that may be about depression care. */
	| { type: 'index' }
	/** Answer: an EntriesAnswer. */
	| { type: 'entries'; ids: string[] }
	/** Open an entry of the glossary in a tab of its own. */
	| { type: 'glossary'; id: string }
	/** For the toolbar icon; sent by the top frame only. */
	| { type: 'state'; state: PageState; terms: number };

/** From the background to the frames of a tab. */
export type ToPage =
	/** Keyboard: open the card of the next or previous mark. */
	| { type: 'step'; by: 1 | -1 }
	/** Context menu: explain the selected words. */
	| { type: 'look-up' };

/** From the popup to the frames of a page, over the port `REPORT_PORT`; they post a Report whenever theirs changes. */
export type ToReport =
	/** What was hidden may have come into sight: sent when the popup opens. */
	| { type: 'look-again' }
	| { type: 'show-term'; id: string }
	| { type: 'show-sentence'; step: string; index: number }
	/** Mark this page although the gate or the settings say no. */
	| { type: 'mark-now' };

export const REPORT_PORT = 'report';

/** Entries in the order asked for, and what every card may need beside them. */
export type EntriesAnswer = {
	entries: Entry[];
	notAdvice: string;
	/** The crisis line of the reader's region. */
	help: CrisisLine | null;
	/** The card's style sheet: pages without marks need not carry it. */
	css: string;
};
