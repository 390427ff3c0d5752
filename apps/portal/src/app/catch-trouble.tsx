import { Component, type ReactNode } from 'react';
import { TroublePage } from '../shared/ui/notice';

/** Keeps a page that could not be drawn or fetched (no network, a newer version on the server) from leaving a blank screen. */
export class CatchTrouble extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return <TroublePage trouble={navigator.onLine ? 'trouble' : 'no-network'} onRetry={() => location.reload()} />;
  }
}
