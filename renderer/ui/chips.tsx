/** Words side by side, each in a frame of its own; for what was chosen. The space parts them in the name of the control. */
export function Chips({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="chips">
      {names.map((name) => (
        <span key={name} className="chip">
          {name}{' '}
        </span>
      ))}
    </span>
  );
}
