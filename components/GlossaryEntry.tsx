// An entry in full, at reading size: the card unrolled, with what a page of its own allows.
import { useLayoutEffect, useRef } from 'react';
import type { CrisisLine } from '../data/schema.ts';
import type { Entry } from '../lib/entry.ts';
import { CardLayers } from './CardLayers.tsx';
import { dateIn } from './dates.ts';
import { HelpLine } from './HelpLine.tsx';
import { Icon } from './Icon.tsx';
import { useJump } from './jump.ts';
import { SaidText } from './SaidText.tsx';
import { StepLadder } from './StepLadder.tsx';
import { useWords } from './words.tsx';

type Props = {
	entry: Entry;
	level: 'plain' | 'clinical';
	/** Today as an ISO date. */
	today: string;
	/** Shown where the term is about suicide. */
	help: CrisisLine | null;
	notAdvice: string;
	/** What can be done with it; null on paper. */
	acts: {
		/** Whether it is in the set to print. */
		chosen: boolean;
		/** What became of the last wish to copy: nothing yet, done, or refused by the browser. */
		copied: 'no' | 'yes' | 'refused';
		onChoose(chosen: boolean): void;
		onCopy(): void;
		onPrint(): void;
		onLevel(level: 'plain' | 'clinical'): void;
		onRelated(id: string): void;
	} | null;
	/** Whether the heading takes the focus when the entry appears. */
	focus: boolean;
};

export function GlossaryEntry({ entry, level, today, help, notAdvice, acts, focus }: Props) {
	const words = useWords();
	const jump = useJump();
	const heading = useRef<HTMLHeadingElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another entry is another reason to look here
	useLayoutEffect(() => {
		if (!focus) return;
		heading.current?.focus({ preventScroll: true });
		heading.current?.closest('article')?.scrollIntoView({ block: 'start' });
	}, [entry.id, focus]);
	const said = level === 'plain' ? entry.plain : entry.clinical;
	const { step } = entry.place;
	const tag = words('dates.tag');
	return (
		<article className="entry" aria-labelledby={`entry-${entry.id}`}>
			<header>
				<h2 ref={heading} id={`entry-${entry.id}`} tabIndex={-1}>
					{entry.term}
				</h2>
				{entry.aliases.length > 0 && <p className="card-alias">{entry.aliases.join(', ')}</p>}
			</header>
			<p className="lead">
				<SaidText said={said} jump={jump} />
			</p>
			{acts && (
				<div className="line-acts">
					<button type="button" className="btn" onClick={acts.onPrint}>
						<Icon name="print" />
						{words('glossary.print')}
					</button>
					<button type="button" className="btn" onClick={acts.onCopy}>
						<Icon name="copy" />
						{words('glossary.copy')}
					</button>
					<label className="btn">
						<input type="checkbox" checked={acts.chosen} onChange={(event) => acts.onChoose(event.currentTarget.checked)} />
						{words('glossary.choose')}
					</label>
					<span className="fine" role="status">
						{acts.copied !== 'no' && words(acts.copied === 'yes' ? 'glossary.copied' : 'glossary.notCopied')}
					</span>
				</div>
			)}
			<div className="layer">
				<h3>{words('glossary.place')}</h3>
				<div className="card-place">
					{step && <StepLadder number={step.number} />}
					<p>
						{step && step.number > 0 && <b>{step.name}. </b>}
						<SaidText said={entry.place} jump={jump} />
					</p>
				</div>
			</div>
			<CardLayers
				entry={entry}
				level={level}
				jump={jump}
				notAdvice={notAdvice}
				onLevel={acts?.onLevel ?? null}
				onRelated={acts?.onRelated ?? null}
			/>
			{entry.reviewBy < today && (
				<p className="fine when late">
					<Icon name="clock" />
					{words('card.overdue', [dateIn(tag, entry.reviewBy, 'short')])}
				</p>
			)}
			{help && <HelpLine help={help} />}
		</article>
	);
}
