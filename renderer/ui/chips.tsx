/** Words side by side, each in a frame of its own; for what was chosen. */
export function Chips({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="chips">
      {names.map((name, index) => (
        <span key={name} className="chip">
          {name}
          {index < names.length - 1 && <span className="visually-hidden">, </span>}
        </span>
      ))}
    </span>
  );
}
