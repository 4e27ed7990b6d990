// The stepped-care model as a map, with what this page gives to each step. Counts, never grades.
import { useId } from 'react';
import type { StepCoverage } from '../lib/coverage.ts';
import type { StepView } from '../lib/entry.ts';
import { StepRow } from './StepRow.tsx';
import { useWords } from './words.tsx';

type Props = {
	steps: StepView[];
	/** What the page says of each step; null when it was not read. */
	coverage: StepCoverage[] | null;
	onShowSentence(step: string, index: number): void;
};

export function StepMap({ steps, coverage, onShowSentence }: Props) {
	const words = useWords();
	const id = useId();
	const most = Math.max(...(coverage ?? []).map((step) => step.share), 0);
	const row = (step: StepView) => (
		<StepRow
			key={step.id}
			step={step}
			coverage={coverage?.find((item) => item.id === step.id) ?? null}
			most={most}
			onShowSentence={(index) => onShowSentence(step.id, index)}
		/>
	);
	const beside = steps.filter((step) => step.besideEveryStep);
	return (
		<div className="map">
			<ol className="map-ordered">{steps.filter((step) => !step.besideEveryStep).map(row)}</ol>
			{beside.length > 0 && (
				<div className="map-beside">
					<p id={`${id}-beside`}>{words('map.beside')}</p>
					<ul aria-labelledby={`${id}-beside`}>{beside.map(row)}</ul>
				</div>
			)}
		</div>
	);
}
