// A pasted text, read as a web page would be: its terms marked, its steps counted. Judges nothing, keeps nothing.
import { Fragment, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Entry, StepView } from '../lib/entry.ts';
import type { TextReading } from '../lib/reading.ts';
import { StepMap } from './StepMap.tsx';
import { TermCard } from './TermCard.tsx';
import { TermList } from './TermList.tsx';
import { useWords } from './words.tsx';

type Props = {
	/** The text in the field, kept by whoever shows this, so that it is still there on the way back. */
	text: string;
	/** Null until it was read, and again when it was changed. */
	reading: TextReading | null;
	steps: StepView[];
	/** Names and plain meanings of all terms, by id. */
	names: Record<string, { term: string; plain: string }>;
	entryOf(id: string): Entry | null;
	level: 'plain' | 'clinical';
	markStyle: string;
	today: string;
	notAdvice: string;
	onText(text: string): void;
	onCheck(): void;
	onClear(): void;
	onLevel(level: 'plain' | 'clinical'): void;
	onEntry(id: string): void;
};

export function TextCheck(props: Props) {
	const { text, reading } = props;
	const words = useWords();
	const id = useId();
	const field = useRef<HTMLTextAreaElement>(null);
	const result = useRef<HTMLHeadingElement>(null);
	// A press on "Check" leads to what came of it.
	useLayoutEffect(() => {
		if (reading) result.current?.focus();
	}, [reading]);
	return (
		<>
			<div className="check">
				<div>
					<label className="set-name" htmlFor={`${id}-text`}>
						{words('check.label')}
					</label>
					<textarea
						ref={field}
						className="field"
						id={`${id}-text`}
						value={text}
						spellCheck={false}
						autoComplete="off"
						onChange={(event) => props.onText(event.currentTarget.value)}
					/>
					<div className="line-acts">
						<button type="button" className="btn btn-main" disabled={text.trim() === ''} onClick={props.onCheck}>
							{words('check.act')}
						</button>
						<button
							type="button"
							className="btn"
							disabled={text === ''}
							onClick={() => {
								props.onClear();
								field.current?.focus();
							}}
						>
							{words('check.clear')}
						</button>
					</div>
				</div>
			</div>
			{reading && (
				<section className="checked" aria-labelledby={`${id}-result`}>
					<h2 id={`${id}-result`} ref={result} tabIndex={-1}>
						{words('check.found', undefined, reading.terms.length)}
					</h2>
					{!reading.english && <p className="fine">{words('check.language')}</p>}
					{reading.english && !reading.gate.open && <p className="fine">{words('check.quiet')}</p>}
					<Result {...props} reading={reading} />
				</section>
			)}
		</>
	);
}

/** Which match has its card open: a block and a place in it. */
type Open = { block: number; start: number; id: string };

function Result({
	reading,
	steps,
	names,
	entryOf,
	level,
	markStyle,
	today,
	notAdvice,
	onLevel,
	onEntry,
}: Props & { reading: TextReading }) {
	const words = useWords();
	const [open, setOpen] = useState<Open | null>(null);
	const blocks = useRef<Array<HTMLElement | null>>([]);
	const marks = useRef(new Map<string, HTMLElement>());
	const lead = (element: HTMLElement | null | undefined): void => {
		element?.scrollIntoView({ block: 'center' });
		element?.focus({ preventScroll: true });
	};
	const entry = open && entryOf(open.id);
	return (
		<div className="check">
			<div className="check-text">
				{reading.blocks.map((block, at) => {
					const own = reading.matches.filter((match) => match.block === at);
					let from = 0;
					return (
						// biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change; two may be alike
						<Fragment key={at}>
							<p
								tabIndex={-1}
								ref={(element) => {
									blocks.current[at] = element;
								}}
							>
								{own.map((match) => {
									const before = block.slice(from, match.start);
									from = match.end;
									const isOpen = open?.block === at && open.start === match.start;
									return (
										<Fragment key={match.start}>
											{before}
											<button
												type="button"
												className={`mark mark-${markStyle}`}
												data-term={match.term}
												aria-expanded={isOpen}
												ref={(element) => {
													if (element && !marks.current.get(match.term)?.isConnected) marks.current.set(match.term, element);
												}}
												onClick={() => setOpen(isOpen ? null : { block: at, start: match.start, id: match.term })}
											>
												{block.slice(match.start, match.end)}
											</button>
										</Fragment>
									);
								})}
								{block.slice(from)}
							</p>
							{open?.block === at && entry && (
								<div className="tc-host check-card">
									<TermCard
										entry={entry}
										level={level}
										layout="page"
										today={today}
										help={null}
										position={null}
										back={null}
										notAdvice={notAdvice}
										headingId="check-card"
										onLevel={onLevel}
										onRelated={(id) => setOpen({ ...open, id })}
										onGlossary={onEntry}
										onBack={nothing}
										onClose={nothing}
									/>
								</div>
							)}
						</Fragment>
					);
				})}
			</div>
			<div className="check-sum">
				<h3>{words('map.name')}</h3>
				<StepMap
					steps={steps}
					coverage={reading.coverage}
					onShowSentence={(step, index) => {
						const sentence = reading.coverage.find((item) => item.id === step)?.sentences[index];
						if (sentence) lead(blocks.current[sentence.block]);
					}}
				/>
				{reading.terms.length > 0 && (
					<>
						<h3>{words('check.terms')}</h3>
						<TermList terms={reading.terms} entries={names} onShowTerm={(id) => lead(marks.current.get(id))} />
					</>
				)}
			</div>
		</div>
	);
}

/** A card in a page of ours leads nowhere back and does not close. */
function nothing(): void {}
