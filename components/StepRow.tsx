// One step of the map: its name and what the page gives to it; opens to what the step is.
import { type CSSProperties, type ReactNode, useId, useState } from 'react';
import type { StepCoverage } from '../lib/coverage.ts';
import type { Said, StepView } from '../lib/entry.ts';
import { Icon } from './Icon.tsx';
import { type Jump, useJump } from './jump.ts';
import { SaidText } from './SaidText.tsx';
import { SourceList } from './SourceList.tsx';
import { useWords } from './words.tsx';

/** Sentences of the page that are quoted in an open row. */
const QUOTES = 3;

type Props = {
	step: StepView;
	/** Null when the page was not read. */
	coverage: StepCoverage | null;
	/** The largest share of any step: a bar of full width. */
	most: number;
	onShowSentence(index: number): void;
};

export function StepRow({ step, coverage, most, onShowSentence }: Props) {
	const words = useWords();
	const id = useId();
	const [open, setOpen] = useState(false);
	const said = coverage && coverage.state !== 'absent' ? coverage : null;
	const percent = Math.round((said?.share ?? 0) * 100);
	return (
		<li className="map-row" data-step={step.id} data-coverage={coverage?.state ?? 'unread'}>
			<span className={`node ${coverage?.state ?? 'unread'}`} aria-hidden="true">
				{step.number === 0 ? <Icon name="shield" /> : step.number}
			</span>
			<button type="button" className="map-body" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
				<span className="map-name">
					{step.number > 0 && <span className="sr-only">{words('map.step', [String(step.number)])} </span>}
					{step.name}
				</span>
				{coverage && <span className="map-state">{stateOf(coverage)}</span>}
				{said && (
					<>
						<span className="map-share">
							{percent < 1 ? words('map.shareLow') : words('map.share', [String(percent)])}
							<span className="sr-only"> {words('map.ofThePage')}</span>
						</span>
						<span
							className="map-bar"
							style={{ '--share': String(most > 0 ? (said.share / most) * 100 : 0) } as CSSProperties}
							aria-hidden="true"
						/>
					</>
				)}
			</button>
			{open && <StepMore id={id} step={step} sentences={said?.sentences ?? []} onShowSentence={onShowSentence} />}
		</li>
	);

	function stateOf({ state, sentences }: StepCoverage): string {
		if (state === 'absent') return words('map.absent');
		return words(state === 'explained' ? 'map.explained' : 'map.named', undefined, sentences.length);
	}
}

type MoreProps = { id: string; step: StepView; sentences: StepCoverage['sentences']; onShowSentence(index: number): void };

function StepMore({ id, step, sentences, onShowSentence }: MoreProps) {
	const words = useWords();
	const jump = useJump();
	return (
		<div className="step-more" id={id}>
			<p>
				{step.alsoCalled && <>{words('map.alsoCalled', [step.alsoCalled])} </>}
				<SaidText said={step.what} jump={jump} />
			</p>
			<Part title={words('map.adequate')}>
				<p>
					<SaidText said={step.adequate} jump={jump} />
				</p>
			</Part>
			<Part title={words('map.questions', undefined, step.questions.length)}>
				{step.questions.length === 1 ? (
					<p>{step.questions[0]}</p>
				) : (
					<ul className="dots-list">
						{step.questions.map((question) => (
							<li key={question}>{question}</li>
						))}
					</ul>
				)}
			</Part>
			{step.guidelines.length > 0 && (
				<Part title={words('map.guidelines')}>
					<SaidList said={step.guidelines.map((item) => ({ ...item, text: `${item.name}: ${item.text}` }))} jump={jump} />
				</Part>
			)}
			{step.cautions.length > 0 && (
				<Part title={words('map.cautions')}>
					<SaidList said={step.cautions} jump={jump} />
				</Part>
			)}
			{sentences.length > 0 && (
				<Part title={words('map.onThisPage')}>
					<ul className="jumps">
						{sentences.slice(0, QUOTES).map((sentence, at) => (
							<li key={`${sentence.block} ${sentence.start}`}>
								<button type="button" className="jump" onClick={() => onShowSentence(at)}>
									<span>{words('map.quote', [sentence.text])}</span>
								</button>
							</li>
						))}
					</ul>
				</Part>
			)}
			<Part title={words('sources.name')}>
				<SourceList sources={step.sources} jump={jump} />
			</Part>
		</div>
	);
}

function Part({ title, children }: { title: string; children: ReactNode }) {
	return (
		<div>
			<h3>{title}</h3>
			{children}
		</div>
	);
}

function SaidList({ said, jump }: { said: Said[]; jump: Jump }) {
	return (
		<ul className="dots-list">
			{said.map((item) => (
				<li key={item.text}>
					<SaidText said={item} jump={jump} />
				</li>
			))}
		</ul>
	);
}
