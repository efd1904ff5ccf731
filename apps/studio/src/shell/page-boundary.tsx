import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../parts/page.jsx';
import { useWords } from '../words/words.jsx';

/** What stands where a page could not be loaded, or failed: the way to others stays. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const [here] = useLocation();
  return <Boundary here={here}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly here: string;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate({ here }: BoundaryProps) {
    if (this.state.hasFailed && here !== this.props.here) this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? <FailedPage /> : this.props.children;
  }
}

function FailedPage() {
  const { w } = useWords();
  return (
    <Page title={w.shell.failed}>
      <p role="alert">{w.shell.failedWhy}</p>
      <p>
        <button type="button" className="main" onClick={() => location.reload()}>
          {w.shell.loadAgain}
        </button>
      </p>
    </Page>
  );
}
