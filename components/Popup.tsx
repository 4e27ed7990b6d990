// The toolbar popup: the state of the page, the map of steps, the terms, the switches, and help in reach.
// Holds no truth of its own: what it shows is given to it.
import { useLayoutEffect, useRef, useState } from 'react';
import type { Crisis } from '../data/schema.ts';
import type { StepView } from '../lib/entry.ts';
import type { Settings } from '../lib/settings.ts';
import { HelpPanel } from './HelpPanel.tsx';
import { Icon } from './Icon.tsx';
import { SiteSwitches } from './SiteSwitches.tsx';
import { type PopupView, StateLine } from './StateLine.tsx';
import { StepMap } from './StepMap.tsx';
import { TermList } from './TermList.tsx';
import { useWords } from './words.tsx';

export type { PopupView } from './StateLine.tsx';

export type PopupProps = {
	view: PopupView;
	steps: StepView[];
	/** Names and plain meanings of the page's terms, by id. */
	entries: Record<string, { term: string; plain: string }>;
	crisis: Crisis;
	/** The region of `crisis` that counts now: chosen, or from the browser's language, or `*`. */
	region: string;
	settings: Settings;
	/** The fixed sentences: what the steps are, and that this is not advice. */
	stepsNote: string;
	notAdvice: string;
	onShowTerm(id: string): void;
	onShowSentence(step: string, index: number): void;
	onMarkNow(): void;
	onSite(on: boolean): void;
	onEverywhere(on: boolean): void;
	onRegion(region: string): void;
	onGlossary(): void;
	onOptions(): void;
	/** Loads a page again that was there before the extension; without it, no button offers that. */
	onReload?(): void;
};

const DENSITY: Record<Settings['density'], string> = {
	section: 'switches.section',
	page: 'switches.page',
	all: 'switches.all',
};

export function Popup(props: PopupProps) {
	const { view, settings } = props;
	const words = useWords();
	const [help, setHelp] = useState(false);
	const helpButton = useRef<HTMLButtonElement>(null);
	const helpBefore = useRef(false);
	const termsName = useRef<HTMLHeadingElement>(null);
	// Back from help, the focus returns to what opened it.
	useLayoutEffect(() => {
		if (helpBefore.current && !help) helpButton.current?.focus();
		helpBefore.current = help;
	}, [help]);
	if (help) {
		return (
			<div className="tc popup">
				<main className="popup-scroll">
					<HelpPanel heading="h1" crisis={props.crisis} region={props.region} onRegion={props.onRegion} onBack={() => setHelp(false)} />
				</main>
			</div>
		);
	}
	const report = view.kind === 'report' ? view.report : null;
	const read = report !== null && (report.state === 'marked' || report.state === 'none');
	return (
		<div className="tc popup">
			<main className="popup-scroll">
				<StateLine
					view={view}
					onList={() => {
						termsName.current?.scrollIntoView({ block: 'start' });
						termsName.current?.focus({ preventScroll: true });
					}}
					onMarkNow={props.onMarkNow}
					onSite={props.onSite}
					onEverywhere={props.onEverywhere}
					onReload={props.onReload}
				/>
				<section className="part">
					<div className="part-head">
						<h2>{words('map.name')}</h2>
						<span className="fine">{words(read ? 'map.shareOf' : 'map.notFromThisPage')}</span>
					</div>
					<StepMap steps={props.steps} coverage={read ? report.coverage : null} onShowSentence={props.onShowSentence} />
					<p className="fine">{props.stepsNote}</p>
				</section>
				{report !== null && report.terms.length > 0 && (
					<section className="part">
						<div className="part-head">
							<h2 ref={termsName} tabIndex={-1}>
								{words('terms.name')}
							</h2>
							<span className="fine">{words('terms.order', [String(report.terms.length)])}</span>
						</div>
						<TermList terms={report.terms} entries={props.entries} onShowTerm={props.onShowTerm} />
					</section>
				)}
				<section className="part">
					<div className="part-head">
						<h2>{words('switches.name')}</h2>
					</div>
					<SiteSwitches site={report?.site ?? ''} settings={settings} onSite={props.onSite} onEverywhere={props.onEverywhere} />
					<p className="fine">
						{words(DENSITY[settings.density])} {props.notAdvice}
					</p>
				</section>
			</main>
			<footer className="popup-foot">
				<button ref={helpButton} type="button" className="btn" onClick={() => setHelp(true)}>
					<Icon name="call" />
					{words('help.name')}
				</button>
				<span>
					<button type="button" className="btn-icon" aria-label={words('pages.glossary')} onClick={props.onGlossary}>
						<Icon name="book" />
					</button>
					<button type="button" className="btn-icon" aria-label={words('options.name')} onClick={props.onOptions}>
						<Icon name="options" />
					</button>
				</span>
			</footer>
		</div>
	);
}
