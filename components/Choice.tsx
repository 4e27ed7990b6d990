// One choice out of two or three, all of them in sight.
import { type ReactNode, useId } from 'react';

type Props<Value extends string> = {
	value: Value;
	options: ReadonlyArray<{ value: Value; label: ReactNode }>;
	onChange(value: Value): void;
	className?: string;
};

/** Radio buttons; the name of the choice is the legend of the fieldset around it. */
export function Choice<Value extends string>({ value, options, onChange, className = 'seg' }: Props<Value>) {
	const name = useId();
	return (
		<div className={className}>
			{options.map((option) => (
				<label key={option.value}>
					<input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
					{option.label}
				</label>
			))}
		</div>
	);
}
