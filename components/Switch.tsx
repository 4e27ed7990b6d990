// A setting that is on or off. Its name stands in a label elsewhere.

type Props = { id: string; checked: boolean; describedBy?: string; onChange(checked: boolean): void };

export function Switch({ id, checked, describedBy, onChange }: Props) {
	return (
		<input
			className="switch"
			type="checkbox"
			role="switch"
			id={id}
			aria-checked={checked}
			aria-describedby={describedBy}
			checked={checked}
			onChange={(event) => onChange(event.currentTarget.checked)}
		/>
	);
}
