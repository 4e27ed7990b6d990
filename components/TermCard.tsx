// The card: what a term is, where it sits, and under More its numbers, limits and sources.
// Knows nothing of the page that it lies on; whoever mounts it places it and closes it.
import { useLayoutEffect, useRef, useState } from 'react';
import type { CrisisLine } from '../data/schema.ts';
import type { Entry } from '../lib/entry.ts';
import type { Why } from '../lib/sense.ts';
import { CardLayers } from './CardLayers.tsx';
import { dateIn } from './dates.ts';
import { HelpLine } from './HelpLine.tsx';
import { Icon } from './Icon.tsx';
import { useJump } from './jump.ts';
import { SaidText } from './SaidText.tsx';
import { StepLadder } from './StepLadder.tsx';
import { WhyMeaning } from './WhyMeaning.tsx';
import { useWords } from './words.tsx';

/** Other names shown before More is opened. */
const ALIASES_IN_BRIEF = 3;

export type TermCardProps = {
	entry: Entry;
	level: 'plain' | 'clinical';
	/** At a mark, at the bottom of a narrow screen, or within a page of ours, where it cannot be closed. */
	layout: 'card' | 'sheet' | 'page';
	/** Today as an ISO date. */
	today: string;
	/** Shown where the term is about suicide. */
	help: CrisisLine | null;
	/** Which of the page's marks this is; given when the card was opened by key. */
	position: { index: number; total: number } | null;
	/** The term whose card led here. */
	back: { term: string } | null;
	/** What settled that this term is meant; null where nothing had to be settled. */
	why?: Why | null;
	/** The sentence that this is not advice. */
	notAdvice: string;
	/** Id of the heading, unique in its document or shadow root. */
	headingId: string;
	onLevel(level: 'plain' | 'clinical'): void;
	/** Without it, related terms are named only. */
	onRelated: ((id: string) => void) | null;
	/** Leads to the entry in the glossary; without it, no way there is offered. */
	onGlossary?: (id: string) => void;
	/** The reader says that the term is not meant on this page, or site. */
	onNotHere?: (where: 'page' | 'site') => void;
	onBack(): void;
	onClose(): void;
};

export function TermCard(props: TermCardProps) {
	const { entry, level, layout, today, help, position, back, headingId } = props;
	const words = useWords();
	const jump = useJump();
	// By id, so that a related term starts closed and the way back finds the first one as it was left.
	const [openId, setOpenId] = useState<string | null>(null);
	const more = openId === entry.id;
	const card = useRef<HTMLElement>(null);
	const main = useRef<HTMLDivElement>(null);
	const backButton = useRef<HTMLButtonElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const shownId = useRef(entry.id);

	// The button that was pressed has gone with the old content: the focus goes to the way back, or to the term.
	useLayoutEffect(() => {
		if (shownId.current === entry.id) return;
		shownId.current = entry.id;
		for (const { current } of [card, main]) if (current) current.scrollTop = 0;
		(backButton.current ?? heading.current)?.focus({ preventScroll: true });
	}, [entry.id]);

	const said = level === 'plain' ? entry.plain : entry.clinical;
	const tag = words('dates.tag');
	const late = entry.reviewBy < today;
	const aliases = more ? entry.aliases : entry.aliases.slice(0, ALIASES_IN_BRIEF);
	const shape = layout === 'sheet' ? 'sheet' : layout === 'page' ? 'unrolled' : more ? 'wide' : '';
	return (
		<section
			ref={card}
			className={`card ${shape}`.trim()}
			role={layout === 'page' ? 'group' : 'dialog'}
			aria-labelledby={headingId}
			aria-describedby={`${headingId}-meaning`}
			tabIndex={-1}
		>
			<header className="card-head">
				<div>
					{back && (
						<button ref={backButton} type="button" className="btn btn-bare card-back" onClick={props.onBack}>
							<Icon name="back" />
							<span>
								<span className="sr-only">{words('card.backTo')} </span>
								{back.term}
							</span>
						</button>
					)}
					<h2 ref={heading} className="card-term" id={headingId} tabIndex={-1}>
						{entry.term}
						{position && <span className="sr-only">, {words('card.position', [String(position.index), String(position.total)])}</span>}
					</h2>
					{aliases.length > 0 && <p className="card-alias">{aliases.join(', ')}</p>}
				</div>
				{layout !== 'page' && (
					<button type="button" className="btn-icon" aria-label={words('card.close')} onClick={props.onClose}>
						<Icon name="close" />
					</button>
				)}
			</header>
			<div className="card-main" ref={main}>
				<p className="card-plain" id={`${headingId}-meaning`}>
					<SaidText said={said} jump={more ? jump : null} />
				</p>
				<div className="card-place">
					{entry.place.step && <StepLadder number={entry.place.step.number} />}
					<p>
						{entry.place.step && entry.place.step.number > 0 && <b>{entry.place.step.name}. </b>}
						<SaidText said={entry.place} jump={more ? jump : null} />
					</p>
				</div>
				{more && (
					<CardLayers
						entry={entry}
						level={level}
						jump={jump}
						notAdvice={props.notAdvice}
						onLevel={props.onLevel}
						onRelated={props.onRelated}
						onGlossary={props.onGlossary}
					/>
				)}
				{help && <HelpLine help={help} />}
				{props.why && props.onNotHere && <WhyMeaning why={props.why} onNotHere={props.onNotHere} />}
			</div>
			<footer className="card-foot">
				<button type="button" className="btn btn-bare" aria-expanded={more} onClick={() => setOpenId(more ? null : entry.id)}>
					{words(more ? 'card.less' : 'card.more')}
					<Icon name={more ? 'up' : 'down'} />
				</button>
				{position && (
					<span className="fine" aria-hidden="true">
						{words('card.position', [String(position.index), String(position.total)])}
					</span>
				)}
				{late ? (
					<span className="fine when late">
						<Icon name="clock" />
						{words('card.overdue', [dateIn(tag, entry.reviewBy, 'short')])}
					</span>
				) : (
					<span className="fine when">{words('card.reviewed', [dateIn(tag, entry.reviewedOn, 'short')])}</span>
				)}
			</footer>
		</section>
	);
}
