// The frame of one setting in the options: its name, one line on what it does, its control.
import type { ReactNode } from 'react';

type Props = {
	name: string;
	what?: string;
	/** Id of the one control, which `name` then labels; without it the setting is a group of controls. */
	control?: string;
	/** With the control beside the name instead of under it. */
	row?: boolean;
	children: ReactNode;
};

export function Setting({ name, what, control, row = false, children }: Props) {
	if (!control) {
		return (
			<fieldset className="set">
				<legend className="set-name">{name}</legend>
				{what && <p className="set-what">{what}</p>}
				{children}
			</fieldset>
		);
	}
	return (
		<div className={row ? 'set set-row' : 'set'}>
			<div>
				<label className="set-name" htmlFor={control}>
					{name}
				</label>
				{what && (
					<p className="set-what" id={`${control}-what`}>
						{what}
					</p>
				)}
			</div>
			{children}
		</div>
	);
}
