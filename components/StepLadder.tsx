// Where in the stepped-care model a term sits: six dots with one large, or the shield of safety first.
import { Icon } from './Icon.tsx';
import { useWords } from './words.tsx';

const STEPS = [1, 2, 3, 4, 5, 6];

/** `number` is 1 to 6, or 0 for what comes before every step. */
export function StepLadder({ number }: { number: number }) {
	const words = useWords();
	if (number === 0) {
		return (
			<span className="card-step">
				{words('card.safetyFirst')}
				<Icon name="shield" />
			</span>
		);
	}
	return (
		<span className="card-step">
			{words('card.step', [String(number), String(STEPS.length)])}
			<svg className="ladder" viewBox="0 0 60 12" aria-hidden="true" focusable="false">
				{STEPS.map((step) => (
					<path key={step} className={step === number ? 'here' : undefined} d={`M${step * 10 - 5} 6h.01`} />
				))}
			</svg>
		</span>
	);
}
