interface CountProps {
  readonly count: number | undefined;
  readonly hasMore: boolean;
}

/** How many there are, as far as they are counted. */
export function Count({ count, hasMore }: CountProps) {
  if (count === undefined) return null;
  return (
    <span className="count">
      {count}
      {hasMore ? '+' : ''}
    </span>
  );
}
