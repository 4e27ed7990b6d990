// The options: every setting of lib/settings.ts with its control, a preview, and what is stored, in words.
// Holds no setting itself: it shows those given and reports each change.
import { useId, useState } from 'react';
import type { Crisis } from '../data/schema.ts';
import type { Entry } from '../lib/entry.ts';
import { type Aside, DEFAULTS, HOVER_DELAYS_MS, type NotHere, type Settings } from '../lib/settings.ts';
import { AsideNotice } from './AsideNotice.tsx';
import { Choice } from './Choice.tsx';
import { NotHereList } from './NotHereList.tsx';
import { Preview } from './Preview.tsx';
import { Setting } from './Setting.tsx';
import { SiteList } from './SiteList.tsx';
import { Switch } from './Switch.tsx';
import { TopBar } from './TopBar.tsx';
import { useWords } from './words.tsx';

export type OptionsProps = {
	settings: Settings;
	/** Stored values that could not be read. */
	aside: Aside[];
	crisis: Crisis;
	/** The region of `crisis` that counts now: chosen, or from the browser's language, or `*`. */
	region: string;
	/** The term of the preview. */
	entry: Entry;
	notAdvice: string;
	/** Today as an ISO date. */
	today: string;
	/** What each shortcut does and its keys as the browser writes them; empty keys for none. */
	shortcuts: Array<{ name: string; keys: string }>;
	onChange(change: Partial<Settings>): void;
	onReset(): void;
	onDropAside(): void;
	/** Returns the sentence to show when there was no site in `text`, else null. */
	onAddSite(text: string): string | null;
	onRemoveSite(site: string): void;
	/** The name of a term by its id. */
	nameOf(id: string): string;
	/** The reader takes "not this meaning here" back. */
	onAgain(item: NotHere): void;
};

export function Options(props: OptionsProps) {
	const { settings, crisis, onChange } = props;
	const words = useWords();
	const id = useId();
	const groups = [
		{ id: 'marks', name: words('options.group.marks') },
		{ id: 'opens', name: words('options.group.opens') },
		{ id: 'reading', name: words('options.group.reading') },
		{ id: 'sites', name: words('options.group.sites') },
		{ id: 'data', name: words('options.group.data') },
	] as const;
	const nameOf = (group: (typeof groups)[number]['id']): string => groups.find((item) => item.id === group)?.name ?? '';
	const ownCountry = crisis.lines.find((line) => line.region === props.region)?.country ?? '';
	return (
		<div className="tc page">
			<TopBar here="options" crisis={crisis} region={props.region} onRegion={(region) => onChange({ region })} />
			<main className="options">
				<div className="options-head">
					<div>
						<h1>{words('options.name')}</h1>
						<p>{words('options.lead')}</p>
					</div>
					{props.aside.length > 0 && <AsideNotice aside={props.aside} onDrop={props.onDropAside} />}
				</div>
				<nav className="toc" aria-label={words('options.groups')}>
					{groups.map((group) => (
						<a key={group.id} href={`#${group.id}`}>
							{group.name}
						</a>
					))}
				</nav>
				<Preview
					entry={props.entry}
					settings={settings}
					notAdvice={props.notAdvice}
					today={props.today}
					onLevel={(level) => onChange({ level })}
				/>
				<div className="groups">
					<section className="group" id="marks" aria-labelledby={`${id}-marks`}>
						<h2 id={`${id}-marks`}>{nameOf('marks')}</h2>
						<Setting name={words('options.enabled.name')} what={words('options.enabled.what')} control={`${id}-enabled`} row>
							<Switch
								id={`${id}-enabled`}
								describedBy={`${id}-enabled-what`}
								checked={settings.enabled}
								onChange={(enabled) => onChange({ enabled })}
							/>
						</Setting>
						<Setting name={words('options.when.name')} what={words('options.when.what')}>
							<Choice
								className="seg seg-tall"
								value={settings.when}
								options={[
									{ value: 'articles', label: words('options.when.articles') },
									{ value: 'every-page', label: words('options.when.everyPage') },
									{ value: 'on-request', label: words('options.when.onRequest') },
								]}
								onChange={(when) => onChange({ when })}
							/>
						</Setting>
						<Setting name={words('options.density.name')} what={words('options.density.what')}>
							<Choice
								className="seg seg-tall"
								value={settings.density}
								options={[
									{ value: 'section', label: words('options.density.section') },
									{ value: 'page', label: words('options.density.page') },
									{ value: 'all', label: words('options.density.all') },
								]}
								onChange={(density) => onChange({ density })}
							/>
						</Setting>
						<Setting name={words('options.markStyle.name')} what={words('options.markStyle.what')}>
							<Choice
								className="styles"
								value={settings.markStyle}
								options={[
									{ value: 'dots', label: styleLabel('dots', words('options.markStyle.dots')) },
									{ value: 'dashes', label: styleLabel('dashes', words('options.markStyle.dashes')) },
									{ value: 'line', label: styleLabel('line', words('options.markStyle.line')) },
									{ value: 'wash', label: styleLabel('wash', words('options.markStyle.wash')) },
								]}
								onChange={(markStyle) => onChange({ markStyle })}
							/>
						</Setting>
					</section>
					<section className="group" id="opens" aria-labelledby={`${id}-opens`}>
						<h2 id={`${id}-opens`}>{nameOf('opens')}</h2>
						<Setting name={words('options.openBy.name')} what={words('options.openBy.what')}>
							<Choice
								className="seg seg-tall"
								value={settings.openBy}
								options={[
									{ value: 'hover', label: words('options.openBy.hover') },
									{ value: 'click', label: words('options.openBy.click') },
								]}
								onChange={(openBy) => onChange({ openBy })}
							/>
						</Setting>
						<Setting name={words('options.hoverDelay.name')} what={words('options.hoverDelay.what')} control={`${id}-delay`}>
							<div className="range-row">
								<input
									className="range"
									type="range"
									id={`${id}-delay`}
									aria-describedby={`${id}-delay-what`}
									aria-valuetext={seconds(settings.hoverDelayMs)}
									disabled={settings.openBy === 'click'}
									min={HOVER_DELAYS_MS.min}
									max={HOVER_DELAYS_MS.max}
									step={HOVER_DELAYS_MS.step}
									value={settings.hoverDelayMs}
									onChange={(event) => onChange({ hoverDelayMs: event.currentTarget.valueAsNumber })}
								/>
								<output htmlFor={`${id}-delay`}>{seconds(settings.hoverDelayMs)}</output>
							</div>
						</Setting>
						<Setting name={words('options.keys.name')} what={words('options.keys.what')}>
							<table className="table">
								<thead>
									<tr>
										<th scope="col">{words('options.keys.does')}</th>
										<th scope="col">{words('options.keys.keys')}</th>
									</tr>
								</thead>
								<tbody>
									{props.shortcuts.map(({ name, keys }) => (
										<tr key={name}>
											<td>{name}</td>
											<td>{keys === '' ? <span className="fine">{words('options.keys.none')}</span> : <kbd>{keys}</kbd>}</td>
										</tr>
									))}
								</tbody>
							</table>
						</Setting>
					</section>
					<section className="group" id="reading" aria-labelledby={`${id}-reading`}>
						<h2 id={`${id}-reading`}>{nameOf('reading')}</h2>
						<Setting name={words('level.name')} what={words('options.level.what')}>
							<Choice
								value={settings.level}
								options={[
									{ value: 'plain', label: words('level.plain') },
									{ value: 'clinical', label: words('level.clinical') },
								]}
								onChange={(level) => onChange({ level })}
							/>
						</Setting>
						<Setting name={words('options.region.name')} what={words('options.region.what')} control={`${id}-region`}>
							<select
								className="select"
								id={`${id}-region`}
								aria-describedby={`${id}-region-what`}
								value={settings.region}
								onChange={(event) => onChange({ region: event.currentTarget.value })}
							>
								<option value="auto">
									{settings.region === 'auto' ? words('options.region.autoNow', [ownCountry]) : words('options.region.auto')}
								</option>
								{crisis.lines.map((line) => (
									<option key={line.region} value={line.region}>
										{line.country}
									</option>
								))}
							</select>
						</Setting>
					</section>
					<section className="group" id="sites" aria-labelledby={`${id}-sites`}>
						<h2 id={`${id}-sites`}>{nameOf('sites')}</h2>
						<Setting name={words('options.sites.name')} what={words('options.sites.what')}>
							<SiteList sites={settings.offSites} onAdd={props.onAddSite} onRemove={props.onRemoveSite} />
						</Setting>
						<Setting name={words('options.notHere.name')} what={words('options.notHere.what')}>
							<NotHereList items={settings.notHere} nameOf={props.nameOf} onAgain={props.onAgain} />
						</Setting>
					</section>
					<section className="group" id="data" aria-labelledby={`${id}-data`}>
						<h2 id={`${id}-data`}>{nameOf('data')}</h2>
						<Setting name={words('options.stored.name')} what={words('options.stored.what')}>
							<table className="table">
								<thead>
									<tr>
										<th scope="col">{words('options.stored.key')}</th>
										<th scope="col">{words('options.stored.holds')}</th>
									</tr>
								</thead>
								<tbody>
									<tr>
										<td>{words('options.stored.settings')}</td>
										<td>{words('options.stored.changed', undefined, countChanged(settings))}</td>
									</tr>
									<tr>
										<td>{words('options.stored.sites')}</td>
										<td>{words('options.stored.siteCount', undefined, settings.offSites.length)}</td>
									</tr>
									<tr>
										<td>{words('options.stored.notHere')}</td>
										<td>{words('options.stored.notHereCount', undefined, settings.notHere.length)}</td>
									</tr>
									{props.aside.length > 0 && (
										<tr>
											<td>{words('options.stored.aside')}</td>
											<td>{words('options.stored.asideCount', undefined, props.aside.length)}</td>
										</tr>
									)}
								</tbody>
							</table>
						</Setting>
						<Reset onReset={props.onReset} />
					</section>
				</div>
			</main>
			<footer className="page-foot fine">{props.notAdvice}</footer>
		</div>
	);

	function styleLabel(style: Settings['markStyle'], name: string) {
		return (
			<>
				<span className={`mark mark-${style}`} aria-hidden="true">
					{props.entry.term}
				</span>
				<small>{name}</small>
			</>
		);
	}

	function seconds(ms: number): string {
		return words('options.hoverDelay.seconds', [String(ms / 1000)]);
	}
}

/** Asks once more in place, because it cannot be undone. */
function Reset({ onReset }: { onReset(): void }) {
	const words = useWords();
	const [asked, setAsked] = useState(false);
	return (
		<Setting name={words('options.reset.name')} what={words('options.reset.what')}>
			<div className="line-acts">
				<button
					type="button"
					className="btn"
					onClick={() => {
						if (asked) onReset();
						setAsked(!asked);
					}}
				>
					{words(asked ? 'options.reset.sure' : 'options.reset.act')}
				</button>
				{asked && (
					<button type="button" className="btn btn-bare" onClick={() => setAsked(false)}>
						{words('options.reset.keep')}
					</button>
				)}
			</div>
		</Setting>
	);
}

/** Settings that differ from the defaults; the lists are counted by themselves. */
function countChanged(settings: Settings): number {
	return (Object.keys(DEFAULTS) as Array<keyof Settings>).filter(
		(field) => !Array.isArray(DEFAULTS[field]) && settings[field] !== DEFAULTS[field],
	).length;
}
