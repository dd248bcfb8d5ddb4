/** A sign of the shared vocabulary, in the colour of the text beside it. */
import { type IconName, iconPaths } from '@ones/ui-core';

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {iconPaths[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
